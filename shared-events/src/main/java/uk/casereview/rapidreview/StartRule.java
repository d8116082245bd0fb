package uk.casereview.rapidreview;

/** From which day the 15 working days were counted (OQ-2). */
public enum StartRule {
    NOTIFICATION_SENT,
    BUSINESS_UNIT_RECEIVED,
    /** The command named the day, as when a case is recategorised (PM11). */
    STATED,
    /** Nobody has to hold this review, so no clock runs. */
    VOLUNTARY
}
