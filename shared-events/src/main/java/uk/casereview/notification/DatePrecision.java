package uk.casereview.notification;

/** How well the day of the incident is known (§15.3-14). */
public enum DatePrecision {
    EXACT,
    APPROXIMATE,
    RANGE,
    UNKNOWN
}
