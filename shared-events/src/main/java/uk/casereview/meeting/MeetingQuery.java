package uk.casereview.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /** One of them. */
    record FindMeeting(Actor reader, MeetingId meetingId) implements MeetingQuery {}

    /**
     * One page.
     *
     * @param total of all pages
     * @param position the last place in the log the answer takes into account
     */
    record MeetingPage(List<MeetingDetails> rows, long total, int page, int size, long position, Instant freshAt) {}
}
