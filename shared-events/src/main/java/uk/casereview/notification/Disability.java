package uk.casereview.notification;

/** Whether a child is disabled. */
public enum Disability {
    Y,
    N,
    UNKNOWN
}
