package uk.casereview.rapidreview;

/** How a criterion is answered; only K4 may await the Panel (§15.4-19). */
public enum Answer {
    YES,
    NO,
    MAY,
    NOT_YET_CONSIDERED_BY_PANEL
}
