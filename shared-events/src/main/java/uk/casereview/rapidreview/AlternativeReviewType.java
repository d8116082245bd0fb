package uk.casereview.rapidreview;

/** What kind of local review is held instead of an LCSPR (§8, §15.5-20). */
public enum AlternativeReviewType {
    ALTERNATIVE,
    SINGLE_AGENCY,
    THEMATIC,
    GOOD_PRACTICE
}
