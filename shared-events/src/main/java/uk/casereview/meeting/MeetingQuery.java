package uk.casereview.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Body;
import uk.casereview.shared.MeetingId;

/** What is asked about meetings of the reader's partnership. */
public sealed interface MeetingQuery {
    Actor reader();

    /**
     * Its meetings, the latest first, one page of them.
     *
     * @param page counted from 0
     */
    record FindMeetings(
            Actor reader,
            @Nullable Body body,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int page,
            int size) implements MeetingQuery {
        public static final int LARGEST_PAGE = 200;

        public FindMeetings {
            if (page < 0 || size < 1 || size > LARGEST_PAGE) {
                throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " rows");
            }
        }
    }

    /**
     * One of them.
     *
     * @param after the position of a command whose effect must be in the answer; null where nobody waits
     */
    record FindMeeting(
            Actor reader, MeetingId meetingId, @Nullable String after) implements MeetingQuery {}

    /** Where it stands by the rules of its body, and what the reader may do now: {@link MeetingRoom}. */
    record FindRoom(Actor reader, MeetingId meetingId) implements MeetingQuery {}

    /**
     * Whether anything has changed in meetings, for pages that stay open; it tells nothing of what, and so needs no reader:
     * {@link MeetingMarks}.
     */
    record FindMarks(Set<UUID> meetings) {
        public FindMarks {
            meetings = Set.copyOf(meetings);
        }
    }

    /** A mark for each meeting that is kept: it is another one as soon as anything is recorded of the meeting. */
    record MeetingMarks(Map<UUID, String> marks) {
        public MeetingMarks {
            marks = Map.copyOf(marks);
        }
    }

    /**
     * One page.
     *
     * @param total of all pages
     * @param position the last place in the log the answer takes into account
     */
    record MeetingPage(List<MeetingDetails> rows, long total, int page, int size, long position, Instant freshAt) {}
}
