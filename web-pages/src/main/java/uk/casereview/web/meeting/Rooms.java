package uk.casereview.web.meeting;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.casereview.meeting.MeetingDetails;
import uk.casereview.meeting.MeetingQuery.FindMarks;
import uk.casereview.meeting.MeetingQuery.FindMeeting;
import uk.casereview.meeting.MeetingQuery.FindRoom;
import uk.casereview.meeting.MeetingQuery.MeetingMarks;
import uk.casereview.meeting.MeetingRoom;
import uk.casereview.platform.axon.Position;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.Actor;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.web.Answers;
import uk.casereview.web.People;
import uk.casereview.web.TextReader;

/** Puts together what a room shows: what is on record of the meeting, and where that stands by the rules. */
@Component
final class Rooms {
    private final Answers answers;
    private final TextReader texts;
    private final ServiceTime time;

    Rooms(Answers answers, TextReader texts, ServiceTime time) {
        this.answers = answers;
        this.texts = texts;
        this.time = time;
    }

    /** All of it. */
    RoomView whole(Actor reader, MeetingId id, @Nullable String after) {
        return view(reader, id, after, texts);
    }

    /** Without any text of a case: what a page that stays open asks for again and again is no new look at it (IG8). */
    RoomView withoutTexts(Actor reader, MeetingId id) {
        return view(reader, id, null, null);
    }

    /** Whether the reader may see the meeting; refuses otherwise. */
    void admit(Actor reader, MeetingId id) {
        answers.to(new FindMeeting(reader, id, null), MeetingDetails.class);
    }

    private RoomView view(Actor reader, MeetingId id, @Nullable String after, @Nullable TextReader open) {
        // first the mark: what is recorded while the rest is read is news to the page
        String mark = mark(id);
        MeetingDetails meeting = answers.to(new FindMeeting(reader, id, position(after)), MeetingDetails.class);
        MeetingRoom room = answers.to(new FindRoom(reader, id), MeetingRoom.class);
        People people = People.named(RoomView.mentioned(meeting, room, reader), answers, texts);
        return RoomView.of(meeting, room, reader, people, open, mark, time.now());
    }

    private String mark(MeetingId id) {
        return answers.to(new FindMarks(Set.of(id.value())), MeetingMarks.class)
                .marks()
                .getOrDefault(id.value(), "");
    }

    /** Nobody types it; what is no position is nothing to wait for. */
    private static @Nullable String position(@Nullable String after) {
        return after == null || Position.parse(after).isEmpty() ? null : after;
    }

    /** What cannot be an id is the address of nothing. */
    static MeetingId named(String id) {
        try {
            return new MeetingId(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            throw new RequestRefused(RefusalCode.NOT_FOUND);
        }
    }
}
