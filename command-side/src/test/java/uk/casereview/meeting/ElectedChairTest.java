package uk.casereview.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.meeting.Meetings.*;
import static uk.casereview.meeting.Story.MEETING;
import static uk.casereview.meeting.Story.SIX;
import static uk.casereview.meeting.Story.closing;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.meeting.MeetingCommand.CastCastingVote;
import uk.casereview.meeting.MeetingCommand.ElectItemChair;
import uk.casereview.meeting.MeetingCommand.OpenItem;
import uk.casereview.meeting.MeetingCommand.OpenMeeting;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

class ElectedChairTest {

    private final Story bothConflicted =
            Story.sitting(SIX).conflicted(ICB_DOCTOR).conflicted(BCT).arrive(BCC);

    @Test
    void isElectedWhereBothChairsAreConflicted() {
        Story story = bothConflicted.then(new ElectItemChair(MEETING, "1", NSPCC));

        assertThat(decision(story.closesItem()).chairMemberId()).isEqualTo(NSPCC);
    }

    @Test
    void breaksTheTieOfThatItem() {
        Story story = bothConflicted
                .then(new ElectItemChair(MEETING, "1", NSPCC))
                .vote(Choice.FOR, WMP)
                .vote(Choice.AGAINST, BCHC)
                .then(new CastCastingVote(MEETING, "1", null, Choice.FOR));

        assertThat(decision(story.closesItem()).castingVote()).isEqualTo(new CastingVote(NSPCC, Choice.FOR));
    }

    @Test
    void presidesNoMoreOnceConflictedOrGone() {
        Story story = bothConflicted.then(new ElectItemChair(MEETING, "1", NSPCC));

        assertThat(story.arrive(ICB_NURSE).leave(NSPCC).refused(closing(null)).code())
                .isEqualTo(RefusalCode.CHAIR_MISSING);
    }

    @Test
    void orConflicted() {
        Story story =
                bothConflicted.then(new ElectItemChair(MEETING, "1", NSPCC)).conflicted(NSPCC);

        assertThat(story.refused(closing(null)).code()).isEqualTo(RefusalCode.CHAIR_MISSING);
    }

    /** The chair of the meeting presides as long as that person is there, and then another chair who is. */
    @Test
    void isNotNeededWhereTheOtherChairIsThere() {
        assertThat(decision(chairedBy(BCT).closesItem()).chairMemberId()).isEqualTo(BCT);
        assertThat(decision(chairedBy(BCT).leave(BCT).closesItem()).chairMemberId())
                .isEqualTo(ICB_DOCTOR);
    }

    private static Story chairedBy(UserId chair) {
        return Story.planned()
                .then(new OpenMeeting(MEETING, TODAY, chair))
                .arrive(SIX)
                .then(new OpenItem(MEETING, "1"));
    }

    @Test
    void isNotElectedWhileACoChairIsFree() {
        assertThat(Story.sitting(SIX).conflicted(BCT).refused(new ElectItemChair(MEETING, "1", NSPCC)))
                .isEqualTo(new Refusal(RefusalCode.CHAIR_PRESENT, Map.of("chair", ICB_DOCTOR.toString())));
    }

    @Test
    void isOneOfThoseWhoDecide() {
        assertThat(bothConflicted.refused(new ElectItemChair(MEETING, "1", BCT)).code())
                .isEqualTo(RefusalCode.CONFLICTED_MEMBER_VOTED);
        assertThat(bothConflicted
                        .refused(new ElectItemChair(MEETING, "1", WMP_DEPUTY))
                        .code())
                .isEqualTo(RefusalCode.NOT_PRESENT);
    }
}
