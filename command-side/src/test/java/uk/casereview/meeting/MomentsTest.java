package uk.casereview.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.BCC;
import static uk.casereview.deliberation.Bodies.NOW;
import static uk.casereview.deliberation.Bodies.TODAY;
import static uk.casereview.deliberation.Bodies.WMP;
import static uk.casereview.deliberation.Bodies.birmingham;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.meeting.Story.FOUR;
import static uk.casereview.meeting.Story.MEETING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.meeting.MeetingCommand.AdjournMeeting;
import uk.casereview.meeting.MeetingCommand.ApproveMinutes;
import uk.casereview.meeting.MeetingCommand.CloseItem;
import uk.casereview.meeting.MeetingCommand.OpenMeeting;
import uk.casereview.meeting.MeetingCommand.RecordArrival;
import uk.casereview.meeting.MeetingCommand.RecordDeparture;
import uk.casereview.shared.Body;
import uk.casereview.shared.RefusalCode;

/** Moments and days of a meeting that lie before what they follow from, or ahead. */
class MomentsTest {
    private static final Instant LATER_TODAY = NOW.plusSeconds(60);
    private static final Instant YESTERDAY = NOW.minusSeconds(86_400);

    /** G5, to the moment. */
    @Test
    void whatHappensLaterTodayHasNotHappened() {
        Story story = Story.sitting(FOUR);
        assertThat(story.refused(new RecordArrival(MEETING, BCC, LATER_TODAY)).code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(story.refused(new RecordDeparture(MEETING, WMP, LATER_TODAY)).code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(story.refused(closing(LATER_TODAY)).code()).isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(story.then(new RecordArrival(MEETING, BCC, NOW)).events()).hasSize(1);
    }

    @Test
    void whatHappensAtAMeetingHappensOnItsDay() {
        Story story = Story.sitting(FOUR);
        assertThat(story.refused(new RecordArrival(MEETING, BCC, YESTERDAY)).facts())
                .containsEntry("fact", "the arrival")
                .containsEntry("follows", "the day the meeting sat")
                .containsEntry("earliest", TODAY.toString());
        assertThat(story.refused(new RecordDeparture(MEETING, WMP, YESTERDAY)).code())
                .isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
        assertThat(story.refused(closing(YESTERDAY)).code()).isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
    }

    /** On another day the meeting has to be resumed first. */
    @Test
    void norTheDayAfter() {
        Story typedUpLater = Story.planned(Body.SCSG, MeetingKind.REGULAR, birmingham(), Story.yesterday())
                .then(new OpenMeeting(MEETING, Story.yesterday(), null));
        assertThat(typedUpLater.refused(new RecordArrival(MEETING, WMP, NOW)).facts())
                .containsEntry("satOn", Story.yesterday().toString());
        assertThat(typedUpLater.then(new RecordArrival(MEETING, WMP, YESTERDAY)).events())
                .hasSize(1);
    }

    @Test
    void whoeverComesBackHadLeftBefore() {
        Story gone = Story.planned()
                .then(new OpenMeeting(MEETING, TODAY, null))
                .then(new RecordArrival(MEETING, WMP, NOW.minusSeconds(600)))
                .then(new RecordDeparture(MEETING, WMP, NOW.minusSeconds(60)));
        assertThat(gone.refused(new RecordArrival(MEETING, WMP, NOW.minusSeconds(120)))
                        .facts())
                .containsEntry("follows", "the departure")
                .containsEntry("earliest", NOW.minusSeconds(60).toString());
        assertThat(gone.then(new RecordArrival(MEETING, WMP, NOW.minusSeconds(60)))
                        .events())
                .hasSize(1);
    }

    @Test
    void aMeetingIsOpenedOnTheDayItWasCalledForOrLater() {
        assertThat(Story.planned()
                        .refused(new OpenMeeting(MEETING, Story.yesterday(), null))
                        .facts())
                .containsEntry("follows", "the day it was called for");
        assertThat(Story.planned(Body.SCSG, MeetingKind.REGULAR, birmingham(), Story.yesterday())
                        .then(new OpenMeeting(MEETING, TODAY, null))
                        .events())
                .hasSize(1);
    }

    @Test
    void itGoesOnAndIsMinutedAfterItSat() {
        assertThat(Story.sitting(FOUR)
                        .refused(new AdjournMeeting(MEETING, Story.yesterday(), null))
                        .facts())
                .containsEntry("fact", "its going on");
        assertThat(Story.sitting(FOUR)
                        .closesItem()
                        .over()
                        .refused(new ApproveMinutes(MEETING, Story.yesterday(), null, null))
                        .facts())
                .containsEntry("fact", "the approval of the minutes");
        LocalDate next = TODAY.plusDays(7);
        assertThat(Story.sitting(FOUR)
                        .then(new AdjournMeeting(MEETING, next, null))
                        .events())
                .hasSize(1);
    }

    private static CloseItem closing(Instant at) {
        return new CloseItem(MEETING, "1", null, List.of(), text(25), at);
    }
}
