package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.deliberation.Concluding.*;
import static uk.casereview.deliberation.Said.present;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;

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
}
