package uk.casereview.web.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.partnership.MilestoneDates;
import uk.casereview.rapidreview.DspPosition;
import uk.casereview.rapidreview.RapidReviewEvent.DspPositionRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewMeetingHeld;
import uk.casereview.shared.AgencyCode;
import uk.casereview.timeline.RapidReviewDetails;
import uk.casereview.timeline.RapidReviewDetails.AgencyReturn;
import uk.casereview.web.Days;
import uk.casereview.web.ShownText;
import uk.casereview.web.TextReader;

/**
 * What agencies brought to the rapid review, and where the delegated safeguarding partners stand.
 *
 * @param period the days the review looks at; null while they are not set
 * @param timetable by when its steps are due; empty where nothing is
 * @param panel the key of the Panel's latest reply; null while it has not replied
 */
public record ReviewView(
        @Nullable Period period,
        List<Step> timetable,
        List<Return> returns,
        List<Meeting> meetings,
        List<Position> positions,
        @Nullable String panel) {
    static final ReviewView NONE = new ReviewView(null, List.of(), List.of(), List.of(), List.of(), null);

    /** First and last day. */
    public record Period(String from, String to) {}

    /**
     * One step of the timetable.
     *
     * @param title the key of its wording
     * @param from its first day; null where it is done in one day
     */
    public record Step(String title, @Nullable String from, String by) {}

    /**
     * One meeting of the review.
     *
     * @param missing the agencies whose return was not there; empty where all were
     */
    public record Meeting(String on, boolean quorate, List<Attendee> attendance, String missing) {}

    /**
     * What one agency was asked for and has given.
     *
     * @param status the key of where that stands
     * @param colour of its tag, which only repeats the words
     */
    public record Return(
            AgencyCode agency,
            @Nullable String dueOn,
            @Nullable String receivedOn,
            boolean late,
            int reminders,
            String status,
            String colour) {}

    /** What one partner answered. */
    public record Position(
            AgencyCode agency,
            String outcome,
            String on,
            @Nullable ShownText view) {}

    static ReviewView of(@Nullable RapidReviewDetails review, TextReader texts) {
        if (review == null) {
            return NONE;
        }
        var response = review.response();
        var scoped = review.scoped();
        return new ReviewView(
                scoped == null ? null : new Period(Days.day(scoped.from()), Days.day(scoped.to())),
                review.timetable().stream().map(ReviewView::of).toList(),
                review.returns().stream().map(ReviewView::of).toList(),
                review.meetings().stream().map(ReviewView::of).toList(),
                review.positions().stream()
                        .map(DspPositionRecorded::position)
                        .map(position -> of(position, texts))
                        .toList(),
                response == null ? null : "panel." + response.response());
    }

    private static Step of(MilestoneDates step) {
        return new Step(
                "milestone." + step.kind(),
                step.from().equals(step.by()) ? null : Days.day(step.from()),
                Days.day(step.by()));
    }

    private static Return of(AgencyReturn asked) {
        var received = asked.received();
        return new Return(
                asked.agency(),
                Days.dayIfThere(asked.dueOn()),
                received == null ? null : Days.day(received.receivedOn()),
                received != null && received.late(),
                asked.reminders(),
                status(asked),
                colour(asked));
    }

    private static Meeting of(RapidReviewMeetingHeld held) {
        return new Meeting(
                Days.day(held.heldOn()), held.quorate(), held.attendance(), DecisionView.listed(held.missingReturns()));
    }

    private static String status(AgencyReturn asked) {
        var received = asked.received();
        if (received == null) {
            return asked.escalated() ? "return.escalated" : "return.awaited";
        }
        if (!received.involved()) {
            return "return.not-involved";
        }
        return asked.verifiedBy() == null ? "return.received" : "return.verified";
    }

    private static String colour(AgencyReturn asked) {
        if (asked.received() != null) {
            return "green";
        }
        return asked.escalated() ? "red" : "blue";
    }

    private static Position of(DspPosition position, TextReader texts) {
        return new Position(
                position.agency(),
                "outcome." + position.outcome().outcome(),
                Days.day(position.on()),
                texts.readIfThere(position.view()));
    }
}
