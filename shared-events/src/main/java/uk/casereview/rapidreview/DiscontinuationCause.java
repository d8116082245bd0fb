package uk.casereview.rapidreview;

/** Why a rapid review ended before it was sent. */
public enum DiscontinuationCause {
    CRITERIA_NOT_MET,
    NOTIFICATION_WITHDRAWN,
    NOTIFICATION_DUPLICATE,
    NOTIFICATION_ENTERED_IN_ERROR,
    RECATEGORISED,
    LED_ELSEWHERE
}
