package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.deliberation.Concluding.*;
import static uk.casereview.deliberation.Said.present;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipPolicy;
import uk.casereview.partnership.PartnershipPolicy.QuorumRule;
import uk.casereview.register.Register;
import uk.casereview.shared.Body;

class SandwellConsensusTest {

    @Test
    void disagreementGoesUp() {
        assertThat(decision(
                        sandwell(present(SANDWELL_FOUR).vote(Choice.FOR, SMBC).vote(Choice.AGAINST, SCT))))
                .extracting(DecisionRecord::mode, DecisionRecord::result)
                .containsExactly(DecisionMode.ESCALATED, DecisionResult.ESCALATED);
    }

    @Test
    void soDoesAnAbstentionOfOneOfTheFour() {
        assertThat(decision(sandwell(present(SANDWELL_FOUR).vote(Choice.ABSTAIN, SCT)))
                        .result())
                .isEqualTo(DecisionResult.ESCALATED);
    }

    @Test
    void butNotTheVoteOfAnybodyElse() {
        for (Choice choice : List.of(Choice.ABSTAIN, Choice.AGAINST)) {
            Said said =
                    present(SMBC, SCT, SANDWELL_WMP, SANDWELL_ICB, PROBATION).vote(choice, PROBATION);

            DecisionRecord decision = decision(sandwell(said));

            assertThat(decision.result()).as("%s", choice).isEqualTo(DecisionResult.CARRIED);
            assertThat(decision.votes()).extracting(DecisionRecord.Vote::choice).containsExactly(choice);
        }
    }

    @Test
    void agreementIsConsensus() {
        assertThat(decision(sandwell(present(SANDWELL_FOUR).vote(Choice.FOR, SANDWELL_FOUR))))
                .extracting(DecisionRecord::mode, DecisionRecord::result)
                .containsExactly(DecisionMode.CONSENSUS, DecisionResult.CARRIED);
    }

    /** A rule that names nobody needs everybody's agreement. */
    @Test
    void whereNobodyIsNamedAnyContraryVoteGoesUp() {
        for (Choice choice : List.of(Choice.FOR, Choice.ABSTAIN, Choice.AGAINST)) {
            Said said =
                    present(SMBC, SCT, SANDWELL_WMP, SANDWELL_ICB, PROBATION).vote(choice, PROBATION);

            DecisionRecord decision =
                    decision(Deliberation.conclude(Body.SANDWELL_CSPRG, said.request(), byManager(namingNobody())));

            assertThat(decision.result())
                    .as("%s", choice)
                    .isEqualTo(choice == Choice.AGAINST ? DecisionResult.ESCALATED : DecisionResult.CARRIED);
        }
    }

    private static Register namingNobody() {
        PartnershipPolicy named = Bodies.sandwell().on(TODAY).policy();
        return Bodies.sandwell()
                .evolve(new PolicyAdopted(new PartnershipPolicy(
                        "SCSP-2",
                        LONG_AGO,
                        named.source(),
                        named.reviewBody(),
                        named.notifyingAgencies(),
                        named.determiningAgencies(),
                        named.localAuthorityCodes(),
                        Map.of(Body.SANDWELL_CSPRG, new QuorumRule(4, Set.of())),
                        named.voting(),
                        named.clocks(),
                        named.warnWorkingDays(),
                        named.rapidReviewStartRule(),
                        named.goldGroupRequired(),
                        named.reportAvailableYears(),
                        named.rapidReviewTimetable(),
                        null)));
    }
}
