package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.deliberation.Concluding.*;
import static uk.casereview.deliberation.Said.present;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.partnership.PartnershipPolicy.CastingVoteOf;
import uk.casereview.partnership.PartnershipPolicy.MajorityBase;
import uk.casereview.partnership.PartnershipPolicy.OnDisagreement;
import uk.casereview.partnership.PartnershipPolicy.VotingRule;
import uk.casereview.shared.Body;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

class VotesTest {

    @Test
    void scenario22AConflictedMembersVoteIsRefused() {
        Refusal refusal = refusal(scsg(present(ICB_DOCTOR, BCT, WMP, NSPCC, BCC)
                .conflicted(WMP)
                .vote(Choice.FOR, ICB_DOCTOR, BCT, WMP, NSPCC, BCC)));

        assertThat(refusal.code()).isEqualTo(RefusalCode.CONFLICTED_MEMBER_VOTED);
        assertThat(refusal.facts()).containsEntry("agencies", List.of("WMP"));
    }

    @Test
    void scenario23OneAgencyHasOneVote() {
        Refusal refusal = refusal(scsg(present(ICB_DOCTOR, ICB_NURSE, BCT, WMP, NSPCC)
                .vote(Choice.FOR, ICB_DOCTOR, ICB_NURSE, BCT, WMP, NSPCC)));

        assertThat(refusal.code()).isEqualTo(RefusalCode.DUPLICATE_AGENCY_VOTE);
        assertThat(refusal.facts()).isEqualTo(Map.of("agencies", List.of("ICB")));
    }

    @Test
    void scenario24TheBusinessManagerHasNoVote() {
        assertRefused(
                scsg(present(ICB_DOCTOR, BCT, WMP, NSPCC, MANAGER)
                        .vote(Choice.FOR, ICB_DOCTOR, BCT, WMP, NSPCC, MANAGER)),
                RefusalCode.NON_VOTER_VOTED);
    }

    @Test
    void neitherHasAnAdviserNorSomebodyWhoWasNotThere() {
        assertRefused(
                scsg(present(ICB_DOCTOR, BCT, WMP, NSPCC, ADVISER).vote(Choice.FOR, ADVISER)),
                RefusalCode.NON_VOTER_VOTED);
        assertRefused(scsg(present(FOUR).vote(Choice.FOR, BCHC)), RefusalCode.NON_VOTER_VOTED);
        assertRefused(scsg(present(FOUR).voteFor(agency("BCC"), MANAGER)), RefusalCode.NON_VOTER_VOTED);
    }

    @Test
    void aConflictedStrangersVoteIsAConflictedVote() {
        assertRefused(
                scsg(present(FOUR).conflicted(MANAGER).vote(Choice.FOR, MANAGER)), RefusalCode.CONFLICTED_MEMBER_VOTED);
    }

    @Test
    void aVoteIsTheVotersOwnAgencys() {
        assertRefused(scsg(present(FOUR).voteFor(agency("BCC"), WMP)), RefusalCode.WRONG_AGENCY);
        assertThat(decision(scsg(present(FOUR).voteFor(agency("WMP"), WMP))).result())
                .isEqualTo(DecisionResult.CARRIED);
    }

    @Test
    void aVoteMayNameTheAgencyThatWasSucceeded() {
        assertThat(decision(sandwell(present(SANDWELL_FOUR).voteFor(agency("CCG"), SANDWELL_ICB)))
                        .votes()
                        .getFirst()
                        .agency())
                .isEqualTo(agency("ICB"));
    }

    @Test
    void aMajorityCarriesOrLosesAndAbstentionsAreIgnored() {
        DecisionRecord carried = decision(scsg(present(ALL)
                .vote(Choice.FOR, BCT, WMP)
                .vote(Choice.AGAINST, BCC)
                .vote(Choice.ABSTAIN, BCHC)));
        DecisionRecord lost = decision(scsg(present(ALL).vote(Choice.FOR, BCT).vote(Choice.AGAINST, BCC, BCHC)));

        assertThat(carried.mode()).isEqualTo(DecisionMode.VOTE);
        assertThat(carried.result()).isEqualTo(DecisionResult.CARRIED);
        assertThat(lost.result()).isEqualTo(DecisionResult.LOST);
    }

    @Test
    void votesAllOneWayUnderConsensusAreConsensus() {
        assertThat(decision(scsg(present(FOUR).mode(DecisionMode.CONSENSUS).vote(Choice.FOR, FOUR)))
                        .mode())
                .isEqualTo(DecisionMode.CONSENSUS);
    }

    /** §4.3: "On disagreement members vote"; a record cannot say both. */
    @Test
    void aVoteAgainstIsNoConsensus() {
        Said said = present(FOUR)
                .mode(DecisionMode.CONSENSUS)
                .vote(Choice.FOR, BCT, WMP)
                .vote(Choice.AGAINST, NSPCC);

        assertRefused(scsg(said), RefusalCode.NO_CONSENSUS);
        assertThat(refusal(scsg(said)).facts())
                .as("the clerk may leave votes out")
                .containsEntry("instead", "dissent");
    }

    @Test
    void theMajorityMayBeOfEveryAgencyWithASeat() {
        VotingRule ofAll =
                new VotingRule(OnDisagreement.VOTE, MajorityBase.MEMBERSHIP_AGENCIES, CastingVoteOf.CHAIR, null);
        Said three = present(ALL).vote(Choice.FOR, BCT, WMP, BCC);
        Said four = present(ALL).vote(Choice.FOR, BCT, WMP, BCC, BCHC);

        assertThat(decision(scsg(three, ofAll)).result()).isEqualTo(DecisionResult.LOST);
        assertThat(decision(scsg(four, ofAll)).result()).isEqualTo(DecisionResult.CARRIED);
    }

    @Test
    void whoEnteredAVoteIsOnRecord() {
        Context context = by(BCT, Role.CHAIR, agency("BCT"), birmingham());
        Said said = present(FOUR).vote(Choice.FOR, BCT, WMP);

        assertThat(decision(Deliberation.conclude(Body.SCSG, said.request(), context))
                        .votes())
                .extracting(DecisionRecord.Vote::source)
                .containsExactly(VoteSource.MEMBER, VoteSource.MINUTES);
    }
}
