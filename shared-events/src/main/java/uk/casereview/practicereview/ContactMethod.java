package uk.casereview.practicereview;

/** How the family was reached. */
public enum ContactMethod {
    LETTER,
    TELEPHONE,
    VISIT,
    MEETING,
    ADVOCATE,
    EMAIL
}
