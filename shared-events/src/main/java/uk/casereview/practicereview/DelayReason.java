package uk.casereview.practicereview;

/** Why a review takes longer (§8.4). */
public enum DelayReason {
    CRIMINAL_PROCEEDINGS,
    INQUEST,
    FAMILY_PROCEEDINGS,
    FAMILY_INVOLVEMENT,
    REVIEWER_CAPACITY,
    AGENCY_INFORMATION_LATE,
    QUALITY,
    NATIONAL_REVIEW,
    ELECTION_PERIOD,
    OTHER
}
