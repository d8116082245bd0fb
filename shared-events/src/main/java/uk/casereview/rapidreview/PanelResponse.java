package uk.casereview.rapidreview;

/** What the national Panel answered; it advises, the local partners decide. */
public enum PanelResponse {
    AGREES,
    SUGGESTS_LCSPR,
    SUGGESTS_NO_LCSPR,
    NATIONAL_REVIEW_DECIDED,
    MORE_INFORMATION,
    QUALITY_FEEDBACK_ONLY
}
