package uk.casereview.casefile;

/** How a document is to be handled. */
public enum Classification {
    OFFICIAL,
    OFFICIAL_SENSITIVE
}
