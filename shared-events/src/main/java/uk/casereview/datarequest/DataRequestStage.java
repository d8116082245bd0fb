package uk.casereview.datarequest;

/** Where a data request stands. */
public enum DataRequestStage {
    /** A right is claimed and has to be answered. */
    REQUESTED,
    /** It was decided upon. */
    DECIDED,
    /** A second person has approved the erasure. */
    ERASURE_APPROVED,
    /** The keys are destroyed, and it is certified. */
    ERASURE_CERTIFIED,
    /** A breach is known of. */
    BREACH_FOUND,
    /** The Information Commissioner has been told of it. */
    BREACH_REPORTED,
    /** The record is kept whatever else would apply. */
    ON_HOLD,
    /** Over: answered, withdrawn, dealt with or lifted. */
    CLOSED;

    public boolean open() {
        return this != CLOSED;
    }
}
