package uk.casereview.practicereview;

/** Why a review ended before its report was ratified (§8.1, §15.4-19). */
public enum DiscontinuationGround {
    NATIONAL_REVIEW,
    MERGED,
    OUTCOME_REVISED,
    OTHER
}
