package uk.casereview.clock;

/** What a clock says on a day (§3.5). */
public enum ClockStatus {
    NOT_APPLICABLE,
    MET,
    MET_LATE,
    RUNNING,
    DUE_SOON,
    OVERDUE,
    /** C4 past its date: "never 'overdue', only 'chase'" (§3.3). */
    CHASE,
    /** What had to last at least so long (C7, C8) ended before. */
    CUT_SHORT
}
