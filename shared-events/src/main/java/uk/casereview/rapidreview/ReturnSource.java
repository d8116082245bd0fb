package uk.casereview.rapidreview;

/** How a return that the Business Unit records for an agency came in (§15.4-18). */
public enum ReturnSource {
    EMAIL,
    LETTER,
    TELEPHONE,
    MEETING,
    OTHER
}
