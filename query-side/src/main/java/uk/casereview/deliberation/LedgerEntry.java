package uk.casereview.deliberation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.timeline.DecisionEntry;

/**
 * A decision, and what has become of the review that it was taken in. A case keeps its reviews of one kind in one file, one
 * after the other: what is decided in the next takes nothing of the last one's back.
 *
 * @param file where it took effect; null where that is not known
 */
record LedgerEntry(DecisionEntry entry, @Nullable UUID file, Review review) {

    /** What has become of a review. */
    enum Review {
        HELD,
        /** It was discontinued, and goes on where it was if it is opened once more. */
        WAITS,
        /** Another one has begun in the same file. */
        OVER
    }

    LedgerEntry with(DecisionEntry changed) {
        return new LedgerEntry(changed, file, review);
    }

    LedgerEntry in(Review now) {
        return new LedgerEntry(entry, file, now);
    }
}
