package uk.casereview.meeting;

import java.util.List;
import java.util.Locale;
import uk.casereview.meeting.MeetingState.Adjourned;
import uk.casereview.meeting.MeetingState.Approved;
import uk.casereview.meeting.MeetingState.Cancelled;
import uk.casereview.meeting.MeetingState.Closed;
import uk.casereview.meeting.MeetingState.Held;
import uk.casereview.meeting.MeetingState.Open;
import uk.casereview.meeting.MeetingState.Scheduled;

/** The stages a meeting can be at, with the same on record at each (§15.9). */
final class MeetingStages {
    private MeetingStages() {}

    static List<Held> of(Held state) {
        Minutes minutes = state.minutes();
        return List.of(
                new Scheduled(minutes),
                new Open(minutes),
                new Adjourned(minutes),
                new Closed(minutes),
                new Approved(minutes),
                new Cancelled(minutes));
    }

    static String name(Held state) {
        return state instanceof Approved
                ? "MINUTES_APPROVED"
                : state.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }
}
