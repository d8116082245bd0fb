package uk.casereview.meeting;

/** Whether the meeting was due anyway or called for a case (§15.2-7). */
public enum MeetingKind {
    REGULAR,
    EXTRAORDINARY
}
