package uk.casereview.datarequest;

/** How information may have left. */
public enum DisclosureKind {
    /** To a third party, agreed to or compelled (§2.2, §15.2-13). */
    AUTHORISED,
    /** To whom it is about, who asked (IG6). */
    SUBJECT_ACCESS,
    /** To whoever asked (IG7). */
    FREEDOM_OF_INFORMATION
}
