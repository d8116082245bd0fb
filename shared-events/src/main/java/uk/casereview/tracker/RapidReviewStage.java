package uk.casereview.tracker;

/** Where a rapid review stands (§7.1). */
public enum RapidReviewStage {
    OPEN,
    SCOPED,
    GATHERING,
    MEETING_HELD,
    RECOMMENDED,
    ESCALATED,
    DETERMINED,
    SUBMITTED,
    PANEL_RESPONDED,
    REVISED,
    CLOSED,
    DISCONTINUED,
    DUPLICATE,
    ENTERED_IN_ERROR;

    /** Whether the Panel does not have it yet, and is to; its clock (C3) stops when it does. */
    public boolean beforePanel() {
        return compareTo(SUBMITTED) < 0;
    }
}
