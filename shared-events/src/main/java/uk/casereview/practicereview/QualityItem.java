package uk.casereview.practicereview;

/** What a report is checked for (L5); the first two are what REG Part 3 asks of every report. */
public enum QualityItem {
    /** A summary of the improvements recommended. */
    QA1,
    /** An analysis of systemic or underlying reasons. */
    QA2,
    CHILD_VOICE,
    EQUALITY,
    GOOD_PRACTICE,
    /** It can be read, and nobody in it be recognised. */
    READABILITY,
    NO_BLAME,
    SMART_RECOMMENDATIONS,
    LEGAL_CHECK
}
