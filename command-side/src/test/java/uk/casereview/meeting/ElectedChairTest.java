package uk.casereview.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.meeting.Meetings.*;
import static uk.casereview.meeting.Story.MEETING;
import static uk.casereview.meeting.Story.SIX;
import static uk.casereview.meeting.Story.closing;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.meeting.MeetingCommand.CastCastingVote;
import uk.casereview.meeting.MeetingCommand.ElectItemChair;
import uk.casereview.meeting.MeetingEvent.CastingVoteCast;
import uk.casereview.meeting.MeetingEvent.ItemClosed;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

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
        assertThat(decision(Story.chairedBy(BCT, SIX).closesItem()).chairMemberId())
                .isEqualTo(BCT);
        assertThat(decision(Story.chairedBy(BCT, SIX).leave(BCT).closesItem()).chairMemberId())
                .isEqualTo(ICB_DOCTOR);
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

    /** OQ-6: the casting vote is of "the one chairing that meeting", not of whoever is quicker. */
    @Test
    void ofSeveralChairsTheOneWhoPresidesIsSaidFirst() {
        Story story = Story.sitting(SIX).tied();
        Context doctor = by(ICB_DOCTOR, Role.CHAIR, agency("ICB"), birmingham());
        CastCastingVote own = new CastCastingVote(MEETING, "1", null, Choice.FOR);
        Refusal whichOfThem = new Refusal(
                RefusalCode.CASTING_VOTE_NOT_ALLOWED, Map.of("chairs", List.of(BCT.toString(), ICB_DOCTOR.toString())));

        assertThat(story.refused(own, doctor)).isEqualTo(whichOfThem);
        assertThat(story.refused(own)).isEqualTo(whichOfThem);
        assertThat(story.refused(new CastCastingVote(MEETING, "1", WMP, Choice.FOR)))
                .isEqualTo(whichOfThem);
        assertThat(Story.sitting(SIX)
                        .tied()
                        .casting(BCT, Choice.FOR)
                        .only(CastingVoteCast.class)
                        .castingVote()
                        .memberId())
                .as("the clerk says who cast it")
                .isEqualTo(BCT);
        story.then(new ElectItemChair(MEETING, "1", BCT));
        assertThat(story.refused(own, doctor).facts()).containsEntry("member", ICB_DOCTOR.toString());
        assertThat(story.then(own, by(BCT, Role.CHAIR, agency("BCT"), birmingham()))
                        .closesItem()
                        .only(ItemClosed.class)
                        .decision()
                        .chairMemberId())
                .isEqualTo(BCT);
    }
}
