package uk.casereview.audit.log;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.DifferenceKind;

/**
 * Something in the record that is not as it was when it was logged or signed.
 *
 * @param at which leaf, place in the event store, or size of the log: as its kind says
 * @param eventId that of the event, where it concerns one that is known
 */
record Difference(DifferenceKind kind, long at, @Nullable UUID eventId) {
    Difference(DifferenceKind kind, long at) {
        this(kind, at, null);
    }
}
