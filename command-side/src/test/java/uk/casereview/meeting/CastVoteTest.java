package uk.casereview.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.meeting.Meetings.*;
import static uk.casereview.meeting.Story.FOUR;
import static uk.casereview.meeting.Story.MEETING;
import static uk.casereview.meeting.Story.SIX;
import static uk.casereview.meeting.Story.aVote;
import static uk.casereview.meeting.Story.closing;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.meeting.MeetingCommand.CastCastingVote;
import uk.casereview.meeting.MeetingCommand.CastVote;
import uk.casereview.meeting.MeetingEvent.CastingVoteCast;
import uk.casereview.meeting.MeetingEvent.CastingVoteLapsed;
import uk.casereview.meeting.MeetingEvent.DecisionMarkedForScrutiny;
import uk.casereview.meeting.MeetingEvent.VoteCast;
import uk.casereview.meeting.MeetingEvent.VoteLapsed;
import uk.casereview.shared.Body;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

class CastVoteTest {

    @Test
    void aMemberVotesForTheirAgency() {
        Story story = Story.sitting(FOUR)
                .then(
                        new CastVote(MEETING, "1", agency("WMP"), null, Choice.FOR, VoteSource.MEMBER),
                        member(WMP, "WMP"));

        assertThat(story.only(VoteCast.class).vote())
                .isEqualTo(new DecisionRecord.Vote(agency("WMP"), WMP, Choice.FOR, VoteSource.MEMBER));
    }

    @Test
    void theClerkEntersItFromTheMinutesByAgencyAlone() {
        Story story = Story.sitting(FOUR)
                .then(new CastVote(MEETING, "1", agency("WMP"), null, Choice.FOR, VoteSource.MINUTES));

        assertThat(story.only(VoteCast.class).vote())
                .isEqualTo(new DecisionRecord.Vote(agency("WMP"), WMP, Choice.FOR, VoteSource.MINUTES));
    }

    @Test
    void nobodyElseSpeaksForAnotherOrFromTheMinutes() {
        Story story = Story.sitting(FOUR);

        assertThat(story.refused(aVote(BCT, Choice.FOR), member(WMP, "WMP")).code())
                .isEqualTo(RefusalCode.FORBIDDEN_ROLE);
        assertThat(story.refused(
                                new CastVote(MEETING, "1", null, WMP, Choice.FOR, VoteSource.MINUTES),
                                member(WMP, "WMP"))
                        .code())
                .isEqualTo(RefusalCode.FORBIDDEN_ROLE);
    }

    @Test
    void norForAnotherAgency() {
        assertThat(Story.sitting(FOUR)
                        .refused(new CastVote(MEETING, "1", agency("BCC"), WMP, Choice.FOR, null))
                        .code())
                .isEqualTo(RefusalCode.WRONG_AGENCY);
    }

    @Test
    void theRefusalsAreThoseOfG9() {
        Story story = Story.sitting(ICB_DOCTOR, ICB_NURSE, BCT, WMP, NSPCC, ADVISER)
                .conflicted(WMP)
                .vote(Choice.FOR, ICB_DOCTOR);

        assertThat(story.refused(aVote(WMP, Choice.FOR)).code()).isEqualTo(RefusalCode.CONFLICTED_MEMBER_VOTED);
        assertThat(story.refused(aVote(ICB_NURSE, Choice.AGAINST)))
                .isEqualTo(new Refusal(
                        RefusalCode.DUPLICATE_AGENCY_VOTE, Map.of("agencies", List.of("ICB"), "stands", "FOR")));
        assertThat(story.refused(aVote(ADVISER, Choice.FOR)).code()).isEqualTo(RefusalCode.NON_VOTER_VOTED);
        assertThat(story.refused(aVote(BCC, Choice.FOR)).code()).isEqualTo(RefusalCode.NON_VOTER_VOTED);
        assertThat(story.refused(aVote(MANAGER, Choice.FOR)).code()).isEqualTo(RefusalCode.NON_VOTER_VOTED);
        assertThat(story.refused(new CastVote(MEETING, "1", agency("BCC"), MANAGER, Choice.FOR, null))
                        .code())
                .isEqualTo(RefusalCode.NON_VOTER_VOTED);
        assertThat(story.refused(byAgency("BCC")).code()).isEqualTo(RefusalCode.NOT_PRESENT);
        assertThat(story.refused(byAgency("WMP")).code()).isEqualTo(RefusalCode.NOT_PRESENT);
        assertThat(story.refused(new CastVote(MEETING, "1", null, null, Choice.FOR, null))
                        .code())
                .isEqualTo(RefusalCode.NON_VOTER_VOTED);
    }

    private static CastVote byAgency(String code) {
        return new CastVote(MEETING, "1", agency(code), null, Choice.FOR, VoteSource.MINUTES);
    }

    @Test
    void thePresidingChairBreaksATie() {
        Story story = Story.chairedBy(ICB_DOCTOR, SIX).tied();
        Context presiding = by(ICB_DOCTOR, Role.CHAIR, agency("ICB"), birmingham());
        Context other = by(BCT, Role.CHAIR, agency("BCT"), birmingham());
        CastCastingVote own = new CastCastingVote(MEETING, "1", null, Choice.FOR);

        assertThat(story.refused(closing(null)).code()).isEqualTo(RefusalCode.DECISION_TIED);
        assertThat(story.refused(own, other).code()).isEqualTo(RefusalCode.CASTING_VOTE_NOT_ALLOWED);
        assertThat(story.refused(new CastCastingVote(MEETING, "1", BCT, Choice.FOR), presiding)
                        .code())
                .isEqualTo(RefusalCode.FORBIDDEN_ROLE);
        story.then(own, presiding);

        assertThat(story.refused(own, presiding).facts()).isEqualTo(Map.of("castingVote", "FOR"));
        assertThat(decision(story.closesItem()).mode()).isEqualTo(DecisionMode.CASTING_VOTE);
    }

    @Test
    void theClerkEntersThePresidingChairsCastingVote() {
        Story story =
                Story.chairedBy(ICB_DOCTOR, SIX).tied().then(new CastCastingVote(MEETING, "1", null, Choice.AGAINST));

        assertThat(story.only(CastingVoteCast.class).castingVote().memberId()).isEqualTo(ICB_DOCTOR);
        assertThat(decision(story.closesItem()).result()).isEqualTo(DecisionResult.LOST);
    }

    @Test
    void theClerkEntersNoVoteOfAnAgencyThatIsNotThere() {
        assertThat(Story.sitting(FOUR).refused(new CastVote(MEETING, "1", agency("BCHC"), null, Choice.FOR, null)))
                .isEqualTo(new Refusal(RefusalCode.NOT_PRESENT, Map.of("agency", "BCHC")));
    }

    @Test
    void onceATieIsBrokenNobodyVotesAnyMore() {
        Story story = Story.sitting(ICB_DOCTOR, BCT, WMP, BCC)
                .vote(Choice.FOR, BCT)
                .vote(Choice.AGAINST, WMP)
                .casting(ICB_DOCTOR, Choice.FOR);

        assertThat(story.refused(aVote(BCC, Choice.FOR)).code()).isEqualTo(RefusalCode.TIE_BROKEN);
        assertThat(story.refused(aVote(WMP, Choice.AGAINST)).code()).isEqualTo(RefusalCode.TIE_BROKEN);
    }

    /** Until something has been decided, what was entered wrongly is put right where it stands. */
    @Test
    void aVoteEnteredWronglyIsPutRightUntilTheItemIsClosed() {
        Story story = Story.sitting(FOUR).vote(Choice.AGAINST, WMP);

        assertThat(story.refused(aVote(WMP, Choice.AGAINST)).code()).isEqualTo(RefusalCode.DUPLICATE_AGENCY_VOTE);
        story.vote(Choice.FOR, WMP);
        assertThat(story.events())
                .containsExactly(
                        new VoteLapsed("1", agency("WMP"), WMP),
                        new VoteCast("1", new DecisionRecord.Vote(agency("WMP"), WMP, Choice.FOR, VoteSource.MINUTES)));
        assertThat(decision(story.closesItem()).votes())
                .extracting(DecisionRecord.Vote::choice)
                .containsExactly(Choice.FOR);
    }

    @Test
    void soIsACastingVoteWhichFallsWithTheTieItBroke() {
        Story story = Story.sitting(SIX).tied().casting(ICB_DOCTOR, Choice.AGAINST);

        assertThat(story.refused(new CastCastingVote(MEETING, "1", BCT, Choice.FOR))
                        .code())
                .isEqualTo(RefusalCode.CASTING_VOTE_NOT_ALLOWED);
        assertThat(story.refused(new CastCastingVote(MEETING, "1", ICB_DOCTOR, Choice.ABSTAIN))
                        .facts())
                .containsEntry("choice", "ABSTAIN");
        story.casting(ICB_DOCTOR, Choice.FOR);
        assertThat(story.events())
                .containsExactly(
                        new CastingVoteLapsed("1", ICB_DOCTOR),
                        new CastingVoteCast("1", new DecisionRecord.CastingVote(ICB_DOCTOR, Choice.FOR)));
        story.vote(Choice.AGAINST, WMP);
        assertThat(story.events()).contains(new CastingVoteLapsed("1", ICB_DOCTOR));
        assertThat(decision(story.closesItem()).result()).isEqualTo(DecisionResult.LOST);
    }

    @Test
    void withoutAChairThereIsNoCastingVote() {
        Story story = Story.sitting(WMP, NSPCC, BCC, BCHC).vote(Choice.FOR, WMP).vote(Choice.AGAINST, BCC);

        assertThat(story.refused(new CastCastingVote(MEETING, "1", null, Choice.FOR))
                        .code())
                .isEqualTo(RefusalCode.CASTING_VOTE_NOT_ALLOWED);
    }

    @Test
    void theScrutineersCastingVoteIsMarkedForAnothersScrutiny() {
        Story story = Story.planned(Body.EXECUTIVE_BOARD, MeetingKind.REGULAR, birmingham())
                .sits(BCC, ICB_NURSE, WMP, BCT)
                .vote(Choice.FOR, BCC)
                .vote(Choice.AGAINST, WMP)
                .casting(SCRUTINEER, Choice.FOR)
                .closesItem();

        assertThat(story.events().getLast()).isInstanceOf(DecisionMarkedForScrutiny.class);
    }

    /** What was cast at a meeting is not left out of its record. */
    @Test
    void aMeetingThatSaysAllAgreedIsHeldToItsVotes() {
        Story story = Story.sitting(FOUR).vote(Choice.AGAINST, WMP);

        assertThat(story.refused(closing(DecisionMode.CONSENSUS)).facts()).containsOnlyKeys("against");
    }

    /** Where a vote comes from follows from who gives it; what was said otherwise is not dropped without a word. */
    @Test
    void itsSourceIsNotMadeUp() {
        Refusal refusal = new Refusal(RefusalCode.PROCEEDINGS_UNEXPECTED, Map.of("unexpected", List.of("source")));

        assertThat(Story.sitting(FOUR).refused(new CastVote(MEETING, "1", null, WMP, Choice.FOR, VoteSource.MEMBER)))
                .isEqualTo(refusal);
    }
}
