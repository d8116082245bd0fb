package uk.casereview.platform.axon;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.CaseRef;

/**
 * What an accepted command led to.
 *
 * @param version the sequence number of the aggregate's last event
 * @param events names of the events, in order
 * @param ids what has come on record that later commands name, by the field that takes it: {@code itemRef}
 * @param replayed the command had been accepted before, and this is the first answer again
 */
public record CommandResult(
        UUID id,
        @Nullable CaseRef caseRef,
        long version,
        List<String> events,
        Map<String, String> ids,
        boolean replayed) {
    public CommandResult {
        events = List.copyOf(events);
        ids = Map.copyOf(ids);
    }
}
