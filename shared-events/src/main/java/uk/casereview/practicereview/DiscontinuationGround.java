package uk.casereview.practicereview;

/** Why a review ended without being finished (§8.1, §15.4-19); superseded: by one that a statute asks for. */
public enum DiscontinuationGround {
    NATIONAL_REVIEW,
    MERGED,
    OUTCOME_REVISED,
    SUPERSEDED,
    OTHER
}
