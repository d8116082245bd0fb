package uk.casereview.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.meeting.Meetings.*;
import static uk.casereview.meeting.Story.FOUR;
import static uk.casereview.meeting.Story.MEETING;
import static uk.casereview.meeting.Story.SIX;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.meeting.MeetingCommand.AgreeDiscussion;
import uk.casereview.meeting.MeetingCommand.DeclareConflict;
import uk.casereview.meeting.MeetingCommand.DeferItem;
import uk.casereview.meeting.MeetingEvent.CastingVoteCast;
import uk.casereview.meeting.MeetingEvent.CastingVoteLapsed;
import uk.casereview.meeting.MeetingEvent.ConflictDeclared;
import uk.casereview.meeting.MeetingEvent.DiscussionAgreed;
import uk.casereview.meeting.MeetingEvent.LateConflictDeclared;
import uk.casereview.meeting.MeetingEvent.VoteLapsed;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

class ConflictsTest {

    @Test
    void aVoteCastBeforeLapses() {
        Story story = Story.sitting(SIX).vote(Choice.FOR, WMP, BCT).conflicted(WMP);

        assertThat(story.events())
                .containsExactly(
                        new ConflictDeclared("1", WMP, text(30), NOW), new VoteLapsed("1", agency("WMP"), WMP));
        assertThat(decision(story.closesItem()).votes())
                .extracting(DecisionRecord.Vote::castBy)
                .containsExactly(BCT);
    }

    @Test
    void soDoesACastingVoteThatNoLongerHasItsTieOrItsChair() {
        Story lostTie =
                Story.sitting(SIX).tied().casting(ICB_DOCTOR, Choice.FOR).conflicted(WMP);
        Story lostChair = Story.sitting(SIX)
                .vote(Choice.FOR, BCT)
                .vote(Choice.AGAINST, WMP)
                .casting(ICB_DOCTOR, Choice.FOR);

        assertThat(lostTie.events()).contains(new CastingVoteLapsed("1", ICB_DOCTOR));
        assertThat(lostChair.conflicted(ICB_DOCTOR).events()).contains(new CastingVoteLapsed("1", ICB_DOCTOR));
        assertThat(lostChair.casting(BCT, Choice.AGAINST).only(CastingVoteCast.class))
                .isEqualTo(new CastingVoteCast("1", new CastingVote(BCT, Choice.AGAINST)));
        assertThat(lostChair.conflicted(BSMHFT).events()).hasSize(1);
    }

    @Test
    void leavingLetsAVoteLapseToo() {
        Story story = Story.sitting(SIX).vote(Choice.FOR, WMP).leave(WMP);

        assertThat(story.events()).contains(new VoteLapsed("1", agency("WMP"), WMP));
    }

    @Test
    void itIsTheMembersOwnToDeclareAndTheClerksToTakeDown() {
        Story story = Story.sitting(FOUR);

        assertThat(story.refused(new DeclareConflict(MEETING, "1", BCT, text(9)), member(WMP, "WMP"))
                        .code())
                .isEqualTo(RefusalCode.FORBIDDEN_ROLE);
        assertThat(story.refused(new DeclareConflict(MEETING, "1", null, text(9)))
                        .code())
                .isEqualTo(RefusalCode.NOT_A_MEMBER);
        assertThat(story.then(new DeclareConflict(MEETING, "1", null, text(9)), member(WMP, "WMP"))
                        .only(ConflictDeclared.class)
                        .memberId())
                .isEqualTo(WMP);
        assertThat(story.refused(new DeclareConflict(MEETING, "1", WMP, text(9)))
                        .facts())
                .isEqualTo(Map.of("conflict", "DECLARED"));
    }

    @Test
    void theOthersMayLetTheMemberDiscuss() {
        Story story = Story.sitting(ICB_DOCTOR, BCT, WMP, NSPCC, BCC).conflicted(WMP);

        story.then(new AgreeDiscussion(MEETING, "1", WMP, List.of()), member(BCT, "BCT"))
                .then(new AgreeDiscussion(MEETING, "1", WMP, List.of(ICB_DOCTOR, NSPCC, NSPCC)));
        assertThat(story.only(DiscussionAgreed.class).agreedBy()).containsExactly(ICB_DOCTOR, NSPCC);
        story.conflicted(ADVISER).then(new AgreeDiscussion(MEETING, "1", WMP, List.of(BCC)));

        assertThat(decision(story.closesItem()).conflicts())
                .extracting(DecisionRecord.Conflict::mayDiscuss)
                .containsExactly(true, false);
    }

    @Test
    void agreeingIsForThoseWhoDecide() {
        Story story = Story.sitting(ICB_DOCTOR, BCT, WMP, NSPCC, BCC, ADVISER).conflicted(WMP);

        assertThat(story.refused(agree(BCHC)).code()).isEqualTo(RefusalCode.NOT_PRESENT);
        assertThat(story.refused(agree(ADVISER)).code()).isEqualTo(RefusalCode.NOT_A_MEMBER);
        assertThat(story.refused(agree(WMP)).code()).isEqualTo(RefusalCode.CONFLICTED_MEMBER_VOTED);
        assertThat(story.refused(new AgreeDiscussion(MEETING, "1", NSPCC, List.of(BCC)))
                        .code())
                .isEqualTo(RefusalCode.CONFLICT_NOT_DECLARED);
        assertThat(story.refused(agree(BCC), member(BCT, "BCT")).code()).isEqualTo(RefusalCode.FORBIDDEN_ROLE);
        assertThat(story.closesItem().refused(agree(BCC)).code()).isEqualTo(RefusalCode.ITEM_NOT_OPEN);
    }

    private static AgreeDiscussion agree(UserId by) {
        return new AgreeDiscussion(MEETING, "1", WMP, List.of(by));
    }

    @Test
    void afterwardsItSaysWhetherTheDecisionFails() {
        Story story = Story.sitting(FOUR).closesItem().over();

        LateConflictDeclared late = story.conflicted(WMP).only(LateConflictDeclared.class);
        assertThat(late.quorumFails()).isTrue();
        assertThat(late.majorityFails()).isFalse();
        assertThat(late.mustBeRedecided()).isTrue();
    }

    @Test
    void orThatItStands() {
        Story story = Story.sitting(ICB_DOCTOR, BCT, WMP, NSPCC, BCC).closesItem();

        assertThat(story.conflicted(WMP).only(LateConflictDeclared.class).mustBeRedecided())
                .isFalse();
        assertThat(story.conflicted(BCC).only(LateConflictDeclared.class).quorumFails())
                .isTrue();
    }

    @Test
    void aMajorityOfOneFailsToo() {
        Story story = Story.sitting(SIX)
                .vote(Choice.FOR, BCT, WMP)
                .vote(Choice.AGAINST, NSPCC)
                .closesItem();

        LateConflictDeclared late = story.conflicted(WMP).only(LateConflictDeclared.class);
        assertThat(late.quorumFails()).isFalse();
        assertThat(late.majorityFails()).isTrue();
        assertThat(late.mustBeRedecided()).isTrue();
    }

    @Test
    void aDeferredItemHasNothingToFail() {
        Story story = Story.sitting(FOUR).then(new DeferItem(MEETING, "1", text(25)));

        assertThat(story.conflicted(WMP).only(ConflictDeclared.class).memberId())
                .isEqualTo(WMP);
    }
}
