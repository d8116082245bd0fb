package uk.casereview.casefile;

/** On what ground information may leave (§15.2-13). */
public enum DisclosureBasis {
    CHAIRS_AGREED,
    SCRUTINEER_AGREED,
    COURT_ORDER,
    CORONER,
    STATUTORY
}
