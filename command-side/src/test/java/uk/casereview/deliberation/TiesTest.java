package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.deliberation.Concluding.*;
import static uk.casereview.deliberation.Said.present;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.partnership.PartnershipPolicy.CastingVoteOf;
import uk.casereview.partnership.PartnershipPolicy.MajorityBase;
import uk.casereview.partnership.PartnershipPolicy.OnDisagreement;
import uk.casereview.partnership.PartnershipPolicy.VotingRule;
import uk.casereview.shared.Body;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

class TiesTest {

    private final Said tied = present(ICB_DOCTOR, BCT, WMP, BCHC, BSMHFT, NSPCC)
            .chairedBy(BCT)
            .vote(Choice.FOR, ICB_DOCTOR, BCT, WMP)
            .vote(Choice.AGAINST, BCHC, BSMHFT, NSPCC);

    @Test
    void scenario25ATieIsNoDecision() {
        Refusal refusal = refusal(scsg(tied));

        assertThat(refusal.code()).isEqualTo(RefusalCode.DECISION_TIED);
        assertThat(refusal.facts()).containsEntry("against", List.of("BCHC", "BSMHFT", "NSPCC"));
    }

    @Test
    void theChairBreaksIt() {
        assertThat(decision(scsg(tied.casting(BCT, Choice.FOR))))
                .extracting(DecisionRecord::mode, DecisionRecord::result)
                .containsExactly(DecisionMode.CASTING_VOTE, DecisionResult.CARRIED);
    }

    @Test
    void eitherWay() {
        assertThat(decision(scsg(tied.casting(BCT, Choice.AGAINST))).result()).isEqualTo(DecisionResult.LOST);
    }

    @Test
    void butNotTheOtherCoChairNorByAbstaining() {
        assertRefused(scsg(tied.casting(ICB_DOCTOR, Choice.FOR)), RefusalCode.CASTING_VOTE_NOT_ALLOWED);
        assertRefused(scsg(tied.casting(BCT, Choice.ABSTAIN)), RefusalCode.CASTING_VOTE_NOT_ALLOWED);
        assertThat(refusal(scsg(tied.casting(BCT, Choice.ABSTAIN))).facts()).containsEntry("choice", "ABSTAIN");
    }

    @Test
    void aCastingVoteNeedsATie() {
        assertRefused(
                scsg(present(FOUR).vote(Choice.FOR, BCT).casting(BCT, Choice.FOR)),
                RefusalCode.CASTING_VOTE_NOT_ALLOWED);
        assertRefused(scsg(present(FOUR).casting(BCT, Choice.FOR)), RefusalCode.CASTING_VOTE_NOT_ALLOWED);
        assertRefused(
                scsg(present(FOUR).mode(DecisionMode.CASTING_VOTE).casting(BCT, Choice.FOR)),
                RefusalCode.CASTING_VOTE_NOT_ALLOWED);
    }

    @Test
    void theChairMayTakeItAwayInstead() {
        DecisionRecord deferred = decision(scsg(tied.mode(DecisionMode.DEFERRED)));

        assertThat(deferred.result()).isEqualTo(DecisionResult.DEFERRED);
    }

    @ParameterizedTest
    @EnumSource(
            value = DecisionMode.class,
            names = {"VOTE", "CASTING_VOTE"})
    void aVoteNobodyTookPartInIsTied(DecisionMode mode) {
        assertRefused(scsg(present(FOUR).mode(mode)), RefusalCode.DECISION_TIED);
    }

    @Test
    void nobodyHasACastingVoteWhereThePolicySaysSo() {
        VotingRule nobody = new VotingRule(OnDisagreement.VOTE, MajorityBase.VOTES_CAST, CastingVoteOf.NOBODY, null);

        assertRefused(scsg(tied.casting(BCT, Choice.FOR), nobody), RefusalCode.CASTING_VOTE_NOT_ALLOWED);
    }

    @Test
    void atTheExecutiveBoardItIsTheScrutineers() {
        Context context = byManager(birmingham());
        Said board =
                present(BCC, ICB_NURSE, WMP, BCT).vote(Choice.FOR, BCC, WMP).vote(Choice.AGAINST, ICB_NURSE, BCT);

        assertRefused(
                Deliberation.conclude(
                        Body.EXECUTIVE_BOARD, board.casting(BCT, Choice.FOR).request(), context),
                RefusalCode.CASTING_VOTE_NOT_ALLOWED);
        assertThat(decision(Deliberation.conclude(
                                Body.EXECUTIVE_BOARD,
                                board.casting(SCRUTINEER, Choice.FOR).request(),
                                context))
                        .mode())
                .isEqualTo(DecisionMode.CASTING_VOTE);
    }
}
