package uk.casereview.notification;

/** What somebody let into a case may do there. */
public enum AccessScope {
    READ,
    CONTRIBUTE
}
