package uk.casereview.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.meeting.MeetingDetails.Apology;
import uk.casereview.meeting.MeetingDetails.Item;
import uk.casereview.meeting.MeetingDetails.MeetingStage;
import uk.casereview.meeting.MeetingDetails.Presence;
import uk.casereview.meeting.MeetingEvent.ApologyRecorded;
import uk.casereview.meeting.MeetingEvent.ArrivalRecorded;
import uk.casereview.meeting.MeetingEvent.DepartureRecorded;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.meeting.MeetingEvent.MeetingAdjourned;
import uk.casereview.meeting.MeetingEvent.MeetingCancelled;
import uk.casereview.meeting.MeetingEvent.MeetingClosed;
import uk.casereview.meeting.MeetingEvent.MeetingOpened;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.meeting.MeetingEvent.MinutesApproved;
import uk.casereview.meeting.MeetingEvent.Resumed;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.UserId;

/** What the events of a meeting say of its agenda and of who came. */
final class MeetingFold {
    private MeetingFold() {}

    static MeetingDetails begin(MeetingScheduled event, PartnershipCode partnership) {
        return new MeetingDetails(
                event.meetingId(),
                partnership,
                event.body(),
                event.kind(),
                event.channel(),
                event.on(),
                MeetingStage.SCHEDULED,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    static MeetingDetails evolve(MeetingDetails meeting, MeetingEvent event) {
        return switch (event) {
            case MeetingOpened e -> moved(meeting, MeetingStage.OPEN, e.on(), e.chairMemberId());
            case Resumed e ->
                attended(moved(meeting, MeetingStage.OPEN, e.on(), meeting.chair()), each -> stays(each, e.present()));
            case MeetingAdjourned e -> {
                LocalDate until = e.until();
                yield moved(meeting, MeetingStage.ADJOURNED, until == null ? meeting.on() : until, meeting.chair());
            }
            case MeetingCancelled _ -> moved(meeting, MeetingStage.CANCELLED, meeting.on(), meeting.chair());
            case MeetingClosed e ->
                items(
                        moved(meeting, MeetingStage.CLOSED, meeting.on(), meeting.chair()),
                        item -> ItemFold.evolve(item, e));
            case MinutesApproved _ -> moved(meeting, MeetingStage.MINUTES_APPROVED, meeting.on(), meeting.chair());
            case ApologyRecorded e -> apologised(meeting, new Apology(e.memberId(), e.agency(), e.deputy()));
            case ArrivalRecorded e -> arrived(meeting, e.attendee(), e.at());
            case DepartureRecorded e ->
                attended(meeting, each -> each.memberId().equals(e.memberId()) ? left(each, e.at()) : each);
            case ItemListed e -> listed(meeting, ItemFold.begin(e));
            default -> items(meeting, item -> ItemFold.evolve(item, event));
        };
    }

    private static MeetingDetails moved(
            MeetingDetails meeting, MeetingStage stage, LocalDate on, @Nullable UserId chair) {
        return with(meeting, stage, on, chair, meeting.items(), meeting.attendance(), meeting.apologies());
    }

    private static MeetingDetails listed(MeetingDetails meeting, Item item) {
        return items(meeting, Stream.concat(meeting.items().stream(), Stream.of(item)));
    }

    private static MeetingDetails items(MeetingDetails meeting, UnaryOperator<Item> change) {
        return items(meeting, meeting.items().stream().map(change));
    }

    private static MeetingDetails items(MeetingDetails meeting, Stream<Item> items) {
        return with(
                meeting,
                meeting.stage(),
                meeting.on(),
                meeting.chair(),
                items.toList(),
                meeting.attendance(),
                meeting.apologies());
    }

    private static MeetingDetails arrived(MeetingDetails meeting, DecisionRecord.Attendee attendee, Instant at) {
        Stream<Presence> others =
                meeting.attendance().stream().filter(each -> !each.memberId().equals(attendee.memberId()));
        var now = new Presence(
                attendee.memberId(),
                attendee.agency(),
                attendee.capacity().in(meeting.body()),
                attendee.deputyFor(),
                at,
                null,
                true);
        return attended(meeting, Stream.concat(others, Stream.of(now)));
    }

    private static MeetingDetails attended(MeetingDetails meeting, UnaryOperator<Presence> change) {
        return attended(meeting, meeting.attendance().stream().map(change));
    }

    private static MeetingDetails attended(MeetingDetails meeting, Stream<Presence> attendance) {
        return with(
                meeting,
                meeting.stage(),
                meeting.on(),
                meeting.chair(),
                meeting.items(),
                attendance.toList(),
                meeting.apologies());
    }

    private static MeetingDetails apologised(MeetingDetails meeting, Apology apology) {
        return with(
                meeting,
                meeting.stage(),
                meeting.on(),
                meeting.chair(),
                meeting.items(),
                meeting.attendance(),
                Stream.concat(meeting.apologies().stream(), Stream.of(apology)).toList());
    }

    private static MeetingDetails with(
            MeetingDetails meeting,
            MeetingStage stage,
            LocalDate on,
            @Nullable UserId chair,
            List<Item> items,
            List<Presence> attendance,
            List<Apology> apologies) {
        return new MeetingDetails(
                meeting.meetingId(),
                meeting.partnership(),
                meeting.body(),
                meeting.kind(),
                meeting.channel(),
                on,
                stage,
                chair,
                items,
                attendance,
                apologies);
    }

    private static Presence left(Presence each, Instant at) {
        return new Presence(
                each.memberId(), each.agency(), each.capacity(), each.deputyFor(), each.arrivedAt(), at, false);
    }

    /** Where a meeting goes on another day, whoever comes arrives anew. */
    private static Presence stays(Presence each, List<UserId> present) {
        return new Presence(
                each.memberId(),
                each.agency(),
                each.capacity(),
                each.deputyFor(),
                each.arrivedAt(),
                each.leftAt(),
                present.contains(each.memberId()));
    }
}
