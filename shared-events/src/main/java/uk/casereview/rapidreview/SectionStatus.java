package uk.casereview.rapidreview;

/** How far a section of the record is (§15.4-17). */
public enum SectionStatus {
    COMPLETE,
    NOT_APPLICABLE,
    AWAITED
}
