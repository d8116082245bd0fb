package uk.casereview.audit;

/** In which way the record may not be what it was when it was logged or signed. */
public enum DifferenceKind {
    EVENT_CHANGED("the event of this leaf is not what was logged"),
    EVENT_GONE("the event of this leaf is not in the event store any more"),
    EVENT_UNLOGGED("the event at this place of the event store has no leaf, though the log has passed it"),
    LEAF_GONE("this leaf is missing, and leaves stand after it"),
    SUBTREE_CHANGED("the stored hash over the leaves from this one on is not that of these leaves"),
    CHECKPOINT_BROKEN("what was signed over so many leaves does not fit them, or is not signed by a key of this log"),
    WITNESS_DISAGREES("the checkpoint of this size outside the database tells of another history"),
    LOG_CUT(
            "a checkpoint of this size exists, and the log has fewer leaves: this database is older than that checkpoint, or was cut."
                    + " Erasures since may be missing: put the latest list of erasures back");

    private final String words;

    DifferenceKind(String words) {
        this.words = words;
    }

    /** For whoever reads what the check found. */
    public String words() {
        return words;
    }
}
