package uk.casereview.platform.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.axon.CommandResult;

/** The body of the answer to an accepted command. */
record CommandAnswer(UUID id, @Nullable String caseRef, long version, List<String> events, Map<String, String> ids) {
    static CommandAnswer of(CommandResult result) {
        var caseRef = result.caseRef();
        return new CommandAnswer(
                result.id(),
                caseRef == null ? null : caseRef.value(),
                result.version(),
                result.events(),
                new TreeMap<>(result.ids()));
    }
}
