package uk.casereview.actionplan;

/** How an agency takes a recommendation (§15.6-23). */
public enum Response {
    ACCEPT,
    PART,
    REJECT
}
