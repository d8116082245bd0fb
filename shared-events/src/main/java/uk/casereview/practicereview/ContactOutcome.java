package uk.casereview.practicereview;

/** What came of it (§8.2). */
public enum ContactOutcome {
    INVITED,
    ENGAGED,
    DECLINED,
    DEFERRED_LEGAL
}
