package uk.casereview.access;

/** What somebody did, or tried, without changing anything. */
public enum AccessKind {
    /** Text about a case was opened for them, and nothing that says who somebody is. */
    TEXT_READ,
    /** A name, a birth date or an address of somebody in a case was opened for them. */
    IDENTITY_READ,
    /** They took a list or the record away as a file. */
    EXPORT,
    /** They asked for what they may not read, or do. */
    REFUSED,
    /** Somebody who was not signed in asked for something, and was shown nothing. */
    NOT_SIGNED_IN
}
