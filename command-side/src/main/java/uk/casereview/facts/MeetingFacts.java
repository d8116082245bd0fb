package uk.casereview.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.meeting.MeetingEvent;
import uk.casereview.meeting.MeetingEvent.ArrivalRecorded;
import uk.casereview.meeting.MeetingEvent.DepartureRecorded;
import uk.casereview.meeting.MeetingEvent.ItemClosed;
import uk.casereview.meeting.MeetingEvent.ItemDeferred;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.meeting.MeetingEvent.LateConflictDeclared;
import uk.casereview.meeting.MeetingEvent.MeetingClosed;
import uk.casereview.meeting.MeetingEvent.MeetingOpened;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.meeting.MeetingEvent.Resumed;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.UserId;

/**
 * What a case must know of a meeting it names.
 *
 * @param heldOn when it began; null where it has not
 * @param attendance everybody who came, in order of arrival
 * @param gatherings who was there together after each coming and going
 * @param agenda the case that each item is about, by item reference
 * @param closedItems what each item that was decided or put off ended in, by item reference
 * @param over whether the meeting has ended, so that nothing more is taken
 */
public record MeetingFacts(
        MeetingId meetingId,
        Body body,
        @Nullable LocalDate heldOn,
        List<Attendee> attendance,
        List<List<Attendee>> gatherings,
        Map<String, CaseRef> agenda,
        Map<String, ClosedItem> closedItems,
        boolean over) {

    public MeetingFacts {
        attendance = List.copyOf(attendance);
        gatherings = List.copyOf(gatherings);
        agenda = Map.copyOf(agenda);
        closedItems = Map.copyOf(closedItems);
    }

    /**
     * One item, the case it was about, and what was decided.
     *
     * @param mustBeRedecided whether a conflict that came out later leaves the decision without quorum or majority
     */
    public record ClosedItem(CaseRef caseRef, DecisionRecord decision, boolean mustBeRedecided) {
        ClosedItem after(LateConflictDeclared late) {
            return new ClosedItem(caseRef, decision, mustBeRedecided || late.mustBeRedecided());
        }
    }

    /** A meeting's first event is that it was scheduled. */
    public static MeetingFacts of(MeetingScheduled event) {
        return new MeetingFacts(event.meetingId(), event.body(), null, List.of(), List.of(), Map.of(), Map.of(), false);
    }

    public MeetingFacts evolve(MeetingEvent event) {
        return switch (event) {
            case MeetingScheduled e -> of(e);
            case MeetingOpened e ->
                new MeetingFacts(meetingId, body, e.on(), attendance, gatherings, agenda, closedItems, over);
            case ArrivalRecorded e -> with(e.attendee());
            case DepartureRecorded e -> with(without(together(), e.memberId()));
            case Resumed e ->
                with(together().stream()
                        .filter(attendee -> e.present().contains(attendee.memberId()))
                        .toList());
            case ItemListed e -> withCase(e.itemRef(), e.caseRef());
            case MeetingClosed _ ->
                new MeetingFacts(meetingId, body, heldOn, attendance, gatherings, agenda, closedItems, true);
            case ItemClosed e -> withItem(e.itemRef(), new ClosedItem(e.caseRef(), e.decision(), false));
            case ItemDeferred e -> withItem(e.itemRef(), new ClosedItem(e.caseRef(), e.decision(), false));
            case LateConflictDeclared e ->
                withItem(e.itemRef(), item(e.itemRef()).after(e));
            case MeetingEvent _ -> this;
        };
    }

    /** Who is there; nobody before the first arrival. */
    private List<Attendee> together() {
        return gatherings.isEmpty() ? List.of() : gatherings.getLast();
    }

    private MeetingFacts with(Attendee attendee) {
        List<Attendee> all = new ArrayList<>(without(attendance, attendee.memberId()));
        all.add(attendee);
        List<Attendee> now = new ArrayList<>(without(together(), attendee.memberId()));
        now.add(attendee);
        return new MeetingFacts(meetingId, body, heldOn, all, gatherings, agenda, closedItems, over).with(now);
    }

    private MeetingFacts with(List<Attendee> now) {
        List<List<Attendee>> all = new ArrayList<>(gatherings);
        all.add(List.copyOf(now));
        return new MeetingFacts(meetingId, body, heldOn, attendance, all, agenda, closedItems, over);
    }

    private static List<Attendee> without(List<Attendee> people, UserId member) {
        return people.stream().filter(known -> !known.memberId().equals(member)).toList();
    }

    /** Whether it has, or had, an item about the case. */
    public boolean hasOnItsAgenda(@Nullable CaseRef caseRef) {
        return agenda.values().stream().anyMatch(about -> about.equals(caseRef));
    }

    /** The first item about the case that is still to be taken or not ended. */
    public Optional<String> pending(@Nullable CaseRef caseRef) {
        return over
                ? Optional.empty()
                : agenda.entrySet().stream()
                        .filter(item -> item.getValue().equals(caseRef) && !closedItems.containsKey(item.getKey()))
                        .map(Map.Entry::getKey)
                        .min(Comparator.naturalOrder());
    }

    private MeetingFacts withCase(String itemRef, CaseRef caseRef) {
        Map<String, CaseRef> all = new HashMap<>(agenda);
        all.put(itemRef, caseRef);
        return new MeetingFacts(meetingId, body, heldOn, attendance, gatherings, all, closedItems, over);
    }

    private ClosedItem item(String itemRef) {
        return Objects.requireNonNull(closedItems.get(itemRef), "a conflict comes out late on what was closed");
    }

    private MeetingFacts withItem(String itemRef, ClosedItem item) {
        Map<String, ClosedItem> all = new HashMap<>(closedItems);
        all.put(itemRef, item);
        return new MeetingFacts(meetingId, body, heldOn, attendance, gatherings, agenda, all, over);
    }
}
