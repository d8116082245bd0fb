package uk.casereview.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.meeting.MeetingEvent;
import uk.casereview.meeting.MeetingEvent.ArrivalRecorded;
import uk.casereview.meeting.MeetingEvent.ItemClosed;
import uk.casereview.meeting.MeetingEvent.ItemDeferred;
import uk.casereview.meeting.MeetingEvent.MeetingOpened;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.MeetingId;

/**
 * What a case must know of a meeting it names.
 *
 * @param heldOn when it began; null where it has not
 * @param attendance everybody who came, in order of arrival
 * @param closedItems what each item that was decided or put off ended in, by item reference
 */
public record MeetingFacts(
        MeetingId meetingId,
        Body body,
        @Nullable LocalDate heldOn,
        List<Attendee> attendance,
        Map<String, ClosedItem> closedItems) {

    public MeetingFacts {
        attendance = List.copyOf(attendance);
        closedItems = Map.copyOf(closedItems);
    }

    /** One item, the case it was about, and what was decided. */
    public record ClosedItem(CaseRef caseRef, DecisionRecord decision) {}

    /** A meeting's first event is that it was scheduled. */
    public static MeetingFacts of(MeetingScheduled event) {
        return new MeetingFacts(event.meetingId(), event.body(), null, List.of(), Map.of());
    }

    public MeetingFacts evolve(MeetingEvent event) {
        return switch (event) {
            case MeetingScheduled e -> of(e);
            case MeetingOpened e -> new MeetingFacts(meetingId, body, e.on(), attendance, closedItems);
            case ArrivalRecorded e -> withAttendee(e.attendee());
            case ItemClosed e -> withItem(e.itemRef(), new ClosedItem(e.caseRef(), e.decision()));
            case ItemDeferred e -> withItem(e.itemRef(), new ClosedItem(e.caseRef(), e.decision()));
            case MeetingEvent _ -> this;
        };
    }

    private MeetingFacts withAttendee(Attendee attendee) {
        List<Attendee> all = new ArrayList<>(attendance);
        all.removeIf(known -> known.memberId().equals(attendee.memberId()));
        all.add(attendee);
        return new MeetingFacts(meetingId, body, heldOn, all, closedItems);
    }

    private MeetingFacts withItem(String itemRef, ClosedItem item) {
        Map<String, ClosedItem> all = new HashMap<>(closedItems);
        all.put(itemRef, item);
        return new MeetingFacts(meetingId, body, heldOn, attendance, all);
    }
}
