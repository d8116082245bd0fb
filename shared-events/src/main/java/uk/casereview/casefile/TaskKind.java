package uk.casereview.casefile;

/** What a process asks people to do (§11.1). */
public enum TaskKind {
    RECONSIDER_OUTCOME,
    NATIONAL_REVIEW_DECIDED,
    PROCESS_REFUSED,
    CONFIRM_DECISION,
    LIST_AT_NEXT_MEETING,
    REVIEW_IMPACT,
    SEND_TO_NSPCC_REPOSITORY,
    SEND_TO_WHAT_WORKS,
    HOLD_WEBINAR,
    ISSUE_BRIEFING_NOTE
}
