package uk.casereview.meeting;

/** How people take part; "remote presence counts" (§15.2-7). */
public enum MeetingChannel {
    ROOM,
    REMOTE,
    HYBRID
}
