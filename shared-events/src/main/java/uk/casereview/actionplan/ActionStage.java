package uk.casereview.actionplan;

/** Where an action stands (§10.1). */
public enum ActionStage {
    PROPOSED,
    AGREED,
    IN_PROGRESS,
    COMPLETED,
    VERIFIED,
    CANCELLED,
    SUPERSEDED;

    /** Out of every count of the plan (§10.3). */
    public boolean excluded() {
        return this == CANCELLED || this == SUPERSEDED;
    }

    /** P4: "closing needs every action VERIFIED/CANCELLED". */
    public boolean ended() {
        return this == VERIFIED || excluded();
    }

    /** P2: "completed ≠ verified ≠ impact shown"; done is what its owner has completed. */
    public boolean done() {
        return this == COMPLETED || this == VERIFIED;
    }
}
