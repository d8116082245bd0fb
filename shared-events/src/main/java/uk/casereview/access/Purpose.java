package uk.casereview.access;

/** What for; a closed list, because a sentence of the reader's own could name somebody. */
public enum Purpose {
    /** Looking after a case, or answering for one's agency in it. */
    CASEWORK,
    /** Deciding on a case, or getting ready to. */
    DECISION,
    /** Looking whether decisions were in order. */
    SCRUTINY,
    /** Answering a request about personal data, or looking after them. */
    DATA_PROTECTION,
    /** Looking whether the record is in order. */
    AUDIT,
    /** Keeping the service and its settings going. */
    SERVICE
}
