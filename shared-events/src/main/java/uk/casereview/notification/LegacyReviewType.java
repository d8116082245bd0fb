package uk.casereview.notification;

/** What kind of review was held of old (OQ-20: "SCRs, pre-2019"; S1 names the others). */
public enum LegacyReviewType {
    SERIOUS_CASE_REVIEW,
    LCSPR,
    LEARNING_LESSONS_REVIEW,
    JOINT_REVIEW,
    SINGLE_AGENCY,
    OTHER
}
