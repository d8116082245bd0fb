package uk.casereview.practicereview;

/** What a delegated safeguarding partner thinks of a report. */
public enum ReportOutcome {
    ACCEPTED,
    NOT_ACCEPTED
}
