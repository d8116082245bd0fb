package uk.casereview.notification;

/** Sex as registered. */
public enum Sex {
    FEMALE,
    MALE,
    INDETERMINATE,
    UNKNOWN
}
