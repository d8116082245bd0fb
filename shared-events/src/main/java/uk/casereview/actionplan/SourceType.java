package uk.casereview.actionplan;

/** What kind of review a plan comes from (§10.1); where it has several, it is the plan of the first of these. */
public enum SourceType {
    /** A local review, whatever its type, by its own id. */
    PRACTICE_REVIEW,
    /** A review of the Panel's, which has no record here, by the id of the notification it is about. */
    NATIONAL_REVIEW,
    /** A rapid review, by its own id. */
    RAPID_REVIEW
}
