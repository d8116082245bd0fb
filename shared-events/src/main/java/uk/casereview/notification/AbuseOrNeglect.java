package uk.casereview.notification;

/** Whether abuse or neglect is known or suspected (N4). */
public enum AbuseOrNeglect {
    KNOWN,
    SUSPECTED,
    NOT_SUSPECTED,
    UNKNOWN
}
