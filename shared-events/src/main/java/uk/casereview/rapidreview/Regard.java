package uk.casereview.rapidreview;

/** What partners also have regard to when they weigh a review (§7.3). */
public enum Regard {
    SINGLE_AGENCY_CONCERN,
    NO_AGENCY_INVOLVED,
    MORE_THAN_ONE_AREA,
    INSTITUTIONAL_SETTING
}
