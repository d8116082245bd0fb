package uk.casereview.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * One answer that is not a success, as {@code application/problem+json} (RFC 9457).
 *
 * @param members what the document says beside status and title
 */
public record Problem(HttpStatusCode status, Map<String, Object> members, HttpHeaders headers) {
    /** Whoever only asked had nothing to be stored. */
    private static final String NOT_UNDERSTOOD = "The request cannot be understood.";

    private static final int RETRY_AFTER_SECONDS = 5;

    private static final RefusalSentences SENTENCES = new RefusalSentences();

    static HttpStatus statusOf(RefusalCode code) {
        return switch (code.kind()) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case ABSENT -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case RULE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    static Problem of(Refusal refusal, HttpStatus status) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("detail", SENTENCES.of(refusal));
        members.put("code", refusal.code().name());
        refusal.facts().forEach(members::putIfAbsent);
        return new Problem(status, members, headersOf(refusal));
    }

    /** Of a refusal that does not last: when to ask again. */
    public static HttpHeaders headersOf(Refusal refusal) {
        return refusal.code().kind() == RefusalCode.Kind.BUSY ? retryAfter(RETRY_AFTER_SECONDS) : HttpHeaders.EMPTY;
    }

    static Problem of(List<Fault> faults) {
        Map<String, Object> members = new LinkedHashMap<>();
        boolean asked = faults.stream().allMatch(fault -> fault.source() == Fault.Source.PARAMETER);
        members.put("detail", asked ? NOT_UNDERSTOOD : detail(HttpStatus.BAD_REQUEST.value()));
        members.put("code", HttpStatus.BAD_REQUEST.name());
        members.put("errors", faults.stream().map(Problem::member).toList());
        return new Problem(HttpStatus.BAD_REQUEST, members, HttpHeaders.EMPTY);
    }

    static Problem of(HttpStatusCode status, HttpHeaders headers) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("detail", detail(status.value()));
        Optional.ofNullable(HttpStatus.resolve(status.value())).ifPresent(known -> members.put("code", known.name()));
        return new Problem(status, members, headers);
    }

    public static Problem of(HttpStatusCode status) {
        return of(status, HttpHeaders.EMPTY);
    }

    /** 429: try again after so many seconds. */
    public static Problem tooMany(long retryAfterSeconds) {
        return of(HttpStatus.TOO_MANY_REQUESTS, retryAfter(retryAfterSeconds));
    }

    private static HttpHeaders retryAfter(long seconds) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return headers;
    }

    private static Map<String, Object> member(Fault fault) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put(fault.source().name().toLowerCase(Locale.ROOT), fault.pointer());
        member.put("detail", fault.detail());
        return member;
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> NOT_UNDERSTOOD + " Nothing was stored.";
            case 401 -> "Sign in first. If you did, the user, the password or the token was not accepted.";
            case 403 -> "Your role may not do this.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not answer to that method.";
            case 406 -> "Answers come as application/json; some lists also as text/csv and application/x-ndjson.";
            case 413 -> "The body is too large.";
            case 415 -> "Send the body as application/json in UTF-8.";
            case 429 -> "Too many requests at once. Wait a moment and try again.";
            case 503 -> "The service is busy. Try again in a moment.";
            default ->
                status < 500
                        ? "The request was not accepted."
                        : "Something went wrong here, not with what you sent. Try again; if it happens again, tell support.";
        };
    }
}
