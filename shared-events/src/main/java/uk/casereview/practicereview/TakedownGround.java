package uk.casereview.practicereview;

/** Why a report has to go at once (§15.5-22). */
public enum TakedownGround {
    COURT_ORDER,
    IDENTIFICATION_RISK,
    ERROR
}
