package uk.casereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static uk.casereview.casefile.Filing.*;
import static uk.casereview.deliberation.Bodies.*;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.CorrectDecisionRecord;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.Conflict;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.deliberation.Said;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** §15.1-3: what was wrong in the record of a decision is put right in it, and whatever is not spoken of stays. */
class PutRightTest {
    private static final DecisionRecord IN_WRITING = decided(Said.present()
            .by(Route.WRITTEN)
            .evidence("replies")
            .vote(Choice.FOR, BCT, ICB_DOCTOR, WMP)
            .vote(Choice.AGAINST, NSPCC));

    private static final DecisionRecord CAST = decided(Said.present(ICB_DOCTOR, BCT, WMP, NSPCC, BCC)
            .chairedBy(BCT)
            .conflicted(BCC)
            .vote(Choice.FOR, WMP, BCT)
            .vote(Choice.AGAINST, NSPCC, ICB_DOCTOR)
            .casting(BCT, Choice.FOR)
            .dissenting(agency("NSPCC")));

    @Test
    void oneVoteOfADecisionInWritingLeavesTheOthers() {
        DecisionRecord to = put(IN_WRITING, Said.present().vote(Choice.FOR, NSPCC));

        assertThat(to.votes()).extracting(Vote::castBy).containsExactly(BCT, ICB_DOCTOR, WMP, NSPCC);
        assertThat(to.votes()).extracting(Vote::choice).containsOnly(Choice.FOR);
        assertThat(to.attendance()).isEqualTo(IN_WRITING.attendance());
        assertThat(Objects.requireNonNull(to.quorum()).met()).isTrue();
    }

    @Test
    void aVoteIsItsAgencysWhoeverCastIt() {
        DecisionRecord to = put(IN_WRITING, Said.present().vote(Choice.ABSTAIN, ICB_NURSE));

        assertThat(to.votes()).extracting(Vote::castBy).containsExactly(BCT, ICB_NURSE, WMP, NSPCC);
    }

    @Test
    void somebodyMoreWasThere() {
        assertThat(present(put(CAST, Said.present(BCHC)))).containsExactly(ICB_DOCTOR, BCT, WMP, NSPCC, BCC, BCHC);
    }

    /** §15.2-8: "never believed from the request", nor from a correction. */
    @Test
    void whomNobodyKnowsIsPutOnNoRecord() {
        assertThat(refused(CaseFile.EMPTY.withDecision(CAST), correction(CAST, Said.present(user("nobody"))), CHAIR)
                        .code())
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    @Test
    void whoWasNotThereGoesWithAllTheyDid() {
        List<Event> events = accepted(
                CaseFile.EMPTY.withDecision(CAST),
                correction(CAST, Said.present().chairedBy(ICB_DOCTOR), BCT, BCC),
                CHAIR);
        DecisionRecord to = assertInstanceOf(DecisionRecordCorrected.class, events.getFirst())
                .to();

        assertThat(present(to)).containsExactly(ICB_DOCTOR, WMP, NSPCC);
        assertThat(to.votes()).extracting(Vote::castBy).containsExactly(WMP, NSPCC, ICB_DOCTOR);
        assertThat(to.conflicts()).isEmpty();
        assertThat(to.castingVote()).isNull();
        assertThat(to.chairMemberId()).isEqualTo(ICB_DOCTOR);
        assertThat(events).hasSize(2);
        assertThat(put(CAST, Said.present(BCHC), BCT).chairMemberId()).isNotEqualTo(BCT);
    }

    @Test
    void nobodyIsTakenOffWhoWasNotOnIt() {
        assertThat(refused(CaseFile.EMPTY.withDecision(CAST), correction(CAST, Said.present(), BSMHFT), CHAIR))
                .isEqualTo(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "notThere", BSMHFT.toString()));
    }

    /** §4.3: "Casting vote only when tied". */
    @Test
    void aCastingVoteStaysAsLongAsTheVotesAreEven() {
        DecisionRecord even = put(CAST, Said.present(BSMHFT).vote(Choice.ABSTAIN, BSMHFT));
        DecisionRecord noLonger = put(CAST, Said.present().vote(Choice.FOR, NSPCC));
        DecisionRecord otherwise = put(CAST, Said.present().casting(BCT, Choice.AGAINST));

        assertThat(even.castingVote()).isEqualTo(CAST.castingVote());
        assertThat(noLonger.castingVote()).isNull();
        assertThat(noLonger.mode()).isEqualTo(DecisionMode.VOTE);
        assertThat(noLonger.result()).isEqualTo(DecisionResult.CARRIED);
        assertThat(otherwise.result()).isEqualTo(DecisionResult.LOST);
        assertThat(put(
                                CAST,
                                Said.present()
                                        .vote(Choice.ABSTAIN, BCT)
                                        .vote(Choice.ABSTAIN, NSPCC)
                                        .casting(BCT, Choice.FOR))
                        .castingVote())
                .isEqualTo(CAST.castingVote());
    }

    @Test
    void aConflictAndADissentLeaveThoseOfOthers() {
        DecisionRecord to = put(CAST, Said.present().conflicted(NSPCC).dissenting(agency("WMP")));

        assertThat(to.conflicts()).extracting(Conflict::memberId).containsExactly(BCC, NSPCC);
        assertThat(to.dissent()).hasSize(2);
        assertThat(put(CAST, Said.present().conflicted(BCC, WMP)).conflicts())
                .extracting(Conflict::discussionAgreedBy)
                .containsExactly(List.of(WMP));
    }

    @Test
    void aRecordWithoutAChairStaysWithout() {
        DecisionRecord chairless =
                decided(Said.present().by(Route.WRITTEN).evidence("replies").vote(Choice.FOR, WMP, NSPCC, BCC, BCHC));
        CaseFile file = CaseFile.EMPTY.withDecision(chairless);
        Context member = by(WMP, Role.CORE_MEMBER, agency("WMP"), birmingham());

        List<Event> events =
                accepted(file, correction(chairless, Said.present().voteFor(agency("NSPCC"), MANAGER)), member);

        DecisionRecord to = assertInstanceOf(DecisionRecordCorrected.class, events.getFirst())
                .to();
        assertThat(to.chairMemberId()).isNull();
        assertThat(to.votes()).extracting(Vote::castBy).containsExactly(WMP, MANAGER, BCC, BCHC);
        assertThat(Objects.requireNonNull(to.quorum()).met()).isFalse();
        assertInstanceOf(DecisionFlaggedForReview.class, events.getLast());
    }

    /** §4.5: nobody comes together where one decides alone. */
    @Test
    void nobodyWasThereWhereOneDecidesAlone() {
        Context notifier = by(BCC, Role.LA_NOTIFIER, agency("BCC"), birmingham());
        DecisionRecord alone = assertInstanceOf(Concluded.class, Deliberation.ofNotifier(TODAY, text(20), notifier))
                .decision();

        assertThat(refused(CaseFile.EMPTY.withDecision(alone), correction(alone, Said.present(), BCC), notifier))
                .isEqualTo(Refusal.of(RefusalCode.PROCEEDINGS_UNEXPECTED, "unexpected", List.of("notThere")));
    }

    private static DecisionRecord put(DecisionRecord from, Said said, UserId... notThere) {
        Event event = accepted(CaseFile.EMPTY.withDecision(from), correction(from, said, notThere), CHAIR)
                .getFirst();
        return assertInstanceOf(DecisionRecordCorrected.class, event).to();
    }

    private static CorrectDecisionRecord correction(DecisionRecord from, Said said, UserId... notThere) {
        return new CorrectDecisionRecord(
                AGGREGATE, from.decisionId(), said.because(null).request(), text(9), List.of(notThere));
    }

    private static List<UserId> present(DecisionRecord decision) {
        return decision.attendance().stream().map(Attendee::memberId).toList();
    }
}
