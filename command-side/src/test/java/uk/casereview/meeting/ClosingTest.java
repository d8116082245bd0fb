package uk.casereview.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.meeting.Meetings.*;
import static uk.casereview.meeting.Story.FOUR;
import static uk.casereview.meeting.Story.MEETING;
import static uk.casereview.meeting.Story.SIX;
import static uk.casereview.meeting.Story.closing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.meeting.MeetingCommand.CloseItem;
import uk.casereview.meeting.MeetingCommand.DeferItem;
import uk.casereview.meeting.MeetingCommand.OpenItem;
import uk.casereview.meeting.MeetingCommand.OpenMeeting;
import uk.casereview.meeting.MeetingCommand.RecordArrival;
import uk.casereview.meeting.MeetingCommand.RecordDeparture;
import uk.casereview.meeting.MeetingEvent.ItemClosed;
import uk.casereview.meeting.MeetingEvent.ItemDeferred;
import uk.casereview.shared.Body;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

class ClosingTest {

    @Test
    void quorumIsOfThoseThereAtThatMoment() {
        Story story = Story.sitting(FOUR).leave(WMP);

        assertThat(story.refused(closing(null)).code()).isEqualTo(RefusalCode.NOT_QUORATE);
        assertThat(Objects.requireNonNull(
                                decision(story.arrive(BCC).closesItem()).quorum())
                        .met())
                .isTrue();
    }

    @Test
    void theMomentMayBeStatedAfterwards() {
        Story story =
                Story.planned().then(new OpenMeeting(MEETING, TODAY, null)).then(new OpenItem(MEETING, "1"));
        for (UserId person : FOUR) {
            story.then(new RecordArrival(MEETING, person, NOW.minusSeconds(3600)));
        }
        story.then(new RecordDeparture(MEETING, WMP, NOW.minusSeconds(600)));

        assertThat(story.refused(at(NOW.minusSeconds(60))).code()).isEqualTo(RefusalCode.NOT_QUORATE);
        assertThat(story.refused(at(NOW.minusSeconds(7200))).code()).isEqualTo(RefusalCode.NOT_QUORATE);
        assertThat(story.refused(at(NOW.plusSeconds(86_400))).code()).isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(story.then(at(NOW.minusSeconds(1800))).only(ItemClosed.class).at())
                .isEqualTo(NOW.minusSeconds(1800));
    }

    /** Minutes typed on another day say on which day, and not at what moment. */
    @Test
    void typedOnAnotherDayTheMomentIsNotKnown() {
        Story story = Story.planned(Body.SCSG, MeetingKind.REGULAR, birmingham(), Story.yesterday())
                .then(new OpenMeeting(MEETING, Story.yesterday(), null))
                .arrive(FOUR)
                .then(new OpenItem(MEETING, "1"))
                .closesItem();

        assertThat(decision(story).decidedOn()).isEqualTo(Story.yesterday());
        assertThat(decision(story).decidedAt()).isNull();
    }

    private static CloseItem at(Instant moment) {
        return new CloseItem(MEETING, "1", null, List.of(), text(25), moment);
    }

    @Test
    void theRecordIsOfThisMeetingAndItsChair() {
        DecisionRecord decision = decision(Story.sitting(FOUR).closesItem());

        assertThat(decision.meetingId()).isEqualTo(MEETING);
        assertThat(decision.itemRef()).isEqualTo("1");
        assertThat(decision.route()).isEqualTo(Route.MEETING);
        assertThat(decision.chairMemberId()).isEqualTo(ICB_DOCTOR);
        assertThat(new ItemClosed("1", CASE, NOW, decision).effectiveOn(LONG_AGO))
                .isEqualTo(TODAY);
    }

    @Test
    void anExtraordinaryMeetingSaysSo() {
        Story story = Story.planned(Body.SCSG, MeetingKind.EXTRAORDINARY, birmingham())
                .sits(FOUR)
                .closesItem();

        assertThat(decision(story).route()).isEqualTo(Route.EXTRAORDINARY);
    }

    @Test
    void anItemClosedAsDeferredIsDeferred() {
        Story story = Story.sitting(BCT).then(closing(DecisionMode.DEFERRED));

        assertThat(story.only(ItemDeferred.class).decision().result()).isEqualTo(DecisionResult.DEFERRED);
    }

    @Test
    void anItemIsPutOffEvenWithoutQuorumOrAfterATieBroken() {
        Story inquorate = Story.sitting(BCT).then(new DeferItem(MEETING, "2", text(25)));
        Story broken = Story.sitting(SIX).tied().casting(ICB_DOCTOR, Choice.FOR);

        ItemDeferred deferred = inquorate.only(ItemDeferred.class);
        assertThat(deferred.effectiveOn(LONG_AGO)).isEqualTo(TODAY);
        assertThat(broken.then(new DeferItem(MEETING, "1", text(25)))
                        .only(ItemDeferred.class)
                        .decision()
                        .castingVote())
                .isNull();
        assertThat(broken.refused(new DeferItem(MEETING, "1", text(25))).code()).isEqualTo(RefusalCode.ITEM_NOT_OPEN);
        assertThat(inquorate.refused(new DeferItem(MEETING, "1", text(3))).code())
                .isEqualTo(RefusalCode.RATIONALE_REQUIRED);
    }
}
