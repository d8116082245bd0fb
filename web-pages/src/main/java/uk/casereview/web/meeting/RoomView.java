package uk.casereview.web.meeting;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.meeting.MeetingChannel;
import uk.casereview.meeting.MeetingDetails;
import uk.casereview.meeting.MeetingDetails.MeetingStage;
import uk.casereview.meeting.MeetingKind;
import uk.casereview.meeting.MeetingRoom;
import uk.casereview.meeting.MeetingRoom.Seat;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Body;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.UserId;
import uk.casereview.web.Days;
import uk.casereview.web.People;
import uk.casereview.web.TextReader;

/**
 * A meeting as somebody in it sees it.
 *
 * @param chair who presides over the meeting; null where nobody was named
 * @param quorum of the meeting as a whole, whatever conflicts there are
 * @param clerk whether the reader records for everybody
 * @param mark what the page has seen: another one as soon as anything is recorded of the meeting
 * @param shape which items there are and which are closed to the reader: what a page cannot learn by looking at its parts
 */
public record RoomView(
        MeetingId id,
        PartnershipCode partnership,
        Body body,
        MeetingKind kind,
        MeetingChannel channel,
        String on,
        MeetingStage stage,
        @Nullable UserId chair,
        QuorumView quorum,
        AttendanceView attendance,
        List<ItemView> items,
        StepsView steps,
        List<UserId> seatHolders,
        boolean clerk,
        Actor reader,
        People people,
        String mark,
        String shape,
        String freshAt) {

    /** Without its texts where no reader of texts is given. */
    static RoomView of(
            MeetingDetails meeting,
            MeetingRoom room,
            Actor reader,
            People people,
            @Nullable TextReader texts,
            String mark,
            Instant now) {
        StepsView steps = StepsView.of(room.steps());
        List<ItemView> items = meeting.items().stream()
                .map(item -> ItemView.of(meeting, room, item, reader.userId(), texts))
                .toList();
        return new RoomView(
                meeting.meetingId(),
                meeting.partnership(),
                meeting.body(),
                meeting.kind(),
                meeting.channel(),
                Days.day(meeting.on()),
                meeting.stage(),
                meeting.chair(),
                QuorumView.of(room.quorum(), room.agencies(), agency -> AttendanceView.whyMissing(meeting, agency)),
                AttendanceView.of(meeting, room, steps),
                items,
                steps,
                room.seats().stream()
                        .filter(seat -> seat.deputyFor() == null)
                        .map(Seat::memberId)
                        .toList(),
                reader.role().isClerk(),
                reader,
                people,
                mark,
                items.stream()
                        .map(item -> item.ref() + (item.closed() ? "-" : "+"))
                        .collect(Collectors.joining(" ")),
                Days.seconds(now));
    }

    /** Whom the page names. */
    static Set<UUID> mentioned(MeetingDetails meeting, MeetingRoom room, Actor reader) {
        Set<UUID> people = new HashSet<>();
        Stream.of(
                        Stream.of(reader.userId()),
                        Stream.ofNullable(meeting.chair()),
                        room.seats().stream().map(Seat::memberId),
                        meeting.attendance().stream().map(MeetingDetails.Presence::memberId),
                        meeting.items().stream().flatMap(item -> item.conflicted().stream()))
                .flatMap(some -> some)
                .map(UserId::value)
                .forEach(people::add);
        return people;
    }

    /** Whether it is still to be held, or going on: only then does anything on the page change by itself. */
    public boolean isLive() {
        return stage == MeetingStage.SCHEDULED || stage == MeetingStage.OPEN || stage == MeetingStage.ADJOURNED;
    }

    /** For a form, so that what is sent twice is done once. */
    public UUID newCommandId() {
        return UUID.randomUUID();
    }

    /** In the order in which people look for somebody. */
    public List<UserId> byName(List<UserId> members) {
        return members.stream()
                .sorted(Comparator.comparing(member -> {
                    String name = people.name(member);
                    return name == null ? "" : name;
                }))
                .toList();
    }
}
