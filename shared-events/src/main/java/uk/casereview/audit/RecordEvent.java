package uk.casereview.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Event;

/** What the service finds out about its own record. */
public sealed interface RecordEvent extends Event {

    /**
     * The service has found its record to be another than was logged or signed; each partnership is told.
     *
     * @param count how many differences were found that were not known before
     * @param first the first of them
     */
    record DifferencesFound(int count, List<Different> first) implements RecordEvent {
        public DifferencesFound {
            first = List.copyOf(first);
        }
    }

    /**
     * One of them.
     *
     * @param at which leaf from 0 on, place in the event store, or size of the log: as its kind says
     * @param eventId of which event; null where none is known
     */
    record Different(DifferenceKind kind, long at, @Nullable UUID eventId) {}
}
