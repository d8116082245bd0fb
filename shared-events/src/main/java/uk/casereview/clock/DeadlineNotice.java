package uk.casereview.clock;

/** What there is to say about a running clock (§3.5). */
public enum DeadlineNotice {
    APPROACHING,
    MISSED
}
