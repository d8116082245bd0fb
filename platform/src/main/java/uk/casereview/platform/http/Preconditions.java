package uk.casereview.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import uk.casereview.platform.problem.Fault;
import uk.casereview.platform.problem.FaultyRequest;
import uk.casereview.shared.CommandId;

/**
 * What the headers of a command say.
 *
 * @param commandId the Idempotency-Key, or a new id where there is none
 * @param version from If-Match; null where it is absent
 */
record Preconditions(CommandId commandId, @Nullable Long version) {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern STRONG_TAG = Pattern.compile("\"(\\d{1,18})\"");

    static Preconditions of(HttpServletRequest request) {
        List<Fault> faults = new ArrayList<>();
        UUID commandId = one(request, IDEMPOTENCY_KEY, "must be one UUID", faults)
                .map(text -> Scalars.uuid(text).orElseGet(() -> {
                    faults.add(Fault.inHeader(IDEMPOTENCY_KEY, "must be one UUID"));
                    return new UUID(0, 0);
                }))
                .orElseGet(UUID::randomUUID);
        String form = "must be the one version you have read, in quotes, like \"7\"";
        Long version = one(request, HttpHeaders.IF_MATCH, form, faults)
                .map(text -> {
                    var tag = STRONG_TAG.matcher(text);
                    if (tag.matches()) {
                        return Long.valueOf(tag.group(1));
                    }
                    faults.add(Fault.inHeader(HttpHeaders.IF_MATCH, form));
                    return -1L;
                })
                .orElse(null);
        if (!faults.isEmpty()) {
            throw new FaultyRequest(faults);
        }
        return new Preconditions(new CommandId(commandId), version);
    }

    private static Optional<String> one(HttpServletRequest request, String name, String form, List<Fault> faults) {
        List<String> values = java.util.Collections.list(request.getHeaders(name));
        if (values.size() > 1) {
            faults.add(Fault.inHeader(name, form));
            return Optional.empty();
        }
        return values.stream().map(String::strip).findFirst();
    }
}
