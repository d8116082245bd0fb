package uk.casereview.audit.log;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in the record that is not as it was when it was logged or signed.
 *
 * @param at which leaf, place in the event store, or size of the log: as its kind says
 * @param eventId that of the event, where it concerns one that is known
 */
record Difference(Kind kind, long at, @Nullable UUID eventId) {
    Difference(Kind kind, long at) {
        this(kind, at, null);
    }

    /** In words for whoever reads the check's answer. */
    enum Kind {
        EVENT_CHANGED("the event of this leaf is not what was logged"),
        EVENT_GONE("the event of this leaf is not in the event store any more"),
        EVENT_UNLOGGED("the event at this place of the event store has no leaf, though the log has passed it"),
        LEAF_GONE("this leaf is missing, and leaves stand after it"),
        SUBTREE_CHANGED("the stored hash over the leaves from this one on is not that of these leaves"),
        CHECKPOINT_BROKEN(
                "what was signed over so many leaves does not fit them, or is not signed by a key of this log"),
        WITNESS_DISAGREES("the checkpoint of this size outside the database tells of another history"),
        LOG_CUT("a checkpoint of this size exists, and the log has fewer leaves");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
