package uk.casereview.meeting;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.Membership;
import uk.casereview.deliberation.Proceedings;
import uk.casereview.deliberation.Standing;
import uk.casereview.meeting.MeetingRoom.RoomItem;
import uk.casereview.meeting.MeetingRoom.Seat;
import uk.casereview.meeting.MeetingState.Held;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.UserId;

/** A meeting as whoever is in it needs to see it, by the very rules that will decide on their next command. */
public final class Room {
    private Room() {}

    /** With this past; the first event is that it was scheduled. */
    public static MeetingRoom of(List<MeetingEvent> past, Context context) {
        MeetingState state = new MeetingState.NotScheduled();
        for (MeetingEvent event : past) {
            state = MeetingState.evolve(state, event);
        }
        if (!(state instanceof Held held)) {
            throw new IllegalArgumentException("no meeting without an event");
        }
        Minutes minutes = held.minutes();
        Membership membership = Membership.of(minutes.body(), minutes.on(), context);
        RoomSteps steps = new RoomSteps(held, context, people(minutes, membership, context));
        return new MeetingRoom(
                minutes.meetingId(),
                past.size() - 1L,
                agencies(membership),
                seats(membership),
                Standing.quorum(free(minutes), membership),
                minutes.items().stream()
                        .map(item -> item(minutes, item, membership, steps))
                        .toList(),
                steps.ofMeeting());
    }

    private static RoomItem item(Minutes minutes, MeetingItem item, Membership membership, RoomSteps steps) {
        Standing standing = Standing.of(Decisions.proceedings(minutes, item), membership);
        return new RoomItem(
                item.itemRef(),
                standing.quorum(),
                standing.presiding(),
                standing.tally(),
                standing.tied(),
                standing.castingVoteOf(),
                steps.ofItem(item));
    }

    private static List<Attendee> free(Minutes minutes) {
        return Proceedings.seated(minutes.present(), _ -> false).stream()
                .filter(Proceedings::counts)
                .toList();
    }

    /** For whom something could be done: who sits, who is there, and the reader. */
    private static List<UserId> people(Minutes minutes, Membership membership, Context context) {
        Stream<UserId> seated = membership.members().stream().map(Attendee::memberId);
        Stream<UserId> there = minutes.present().stream().map(Attendee::memberId);
        return Stream.of(seated, there, Stream.of(context.actor().userId()))
                .flatMap(some -> some)
                .distinct()
                .toList();
    }

    private static List<AgencyCode> agencies(Membership membership) {
        return membership.members().stream()
                .filter(Proceedings::counts)
                .map(Attendee::agency)
                .filter(Objects::nonNull)
                .distinct()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }

    private static List<Seat> seats(Membership membership) {
        return membership.members().stream()
                .map(member -> new Seat(
                        member.memberId(),
                        Objects.requireNonNull(member.agency(), "a seat is an agency's"),
                        member.capacity(),
                        member.deputyFor()))
                .toList();
    }
}
