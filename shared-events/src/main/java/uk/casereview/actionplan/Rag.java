package uk.casereview.actionplan;

/** The colour of an action or a plan (§10.3, in the words of S1 Figure 2); it is always shown with its word. */
public enum Rag {
    /** Significant slippage needing corrective action. */
    RED,
    /** Progressing and on schedule. */
    AMBER,
    /** Completed. */
    GREEN,
    /** A plan without any action that counts. */
    NOT_STARTED
}
