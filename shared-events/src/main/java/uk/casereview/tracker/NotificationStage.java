package uk.casereview.tracker;

/** Where a notification stands (§6.1, §15.3-14); duplicates and errors are out of all figures (§15.1-3). */
public enum NotificationStage {
    REFERRED,
    UNDER_CONSIDERATION,
    TO_BE_NOTIFIED,
    NOT_NOTIFIED,
    NOTIFIED,
    WITHDRAWN,
    CLOSED,
    LEGACY,
    DUPLICATE,
    ENTERED_IN_ERROR;

    /** Whether the whole case is out of all figures, its history kept (§15.1-3). */
    public boolean struckOut() {
        return this == DUPLICATE || this == ENTERED_IN_ERROR;
    }
}
