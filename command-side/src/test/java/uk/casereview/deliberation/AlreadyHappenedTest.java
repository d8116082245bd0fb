package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.deliberation.Concluding.*;
import static uk.casereview.deliberation.Said.present;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.shared.Body;
import uk.casereview.shared.RefusalCode;

class AlreadyHappenedTest {

    private Conclusion happened(Said said) {
        return Deliberation.conclude(Body.SCSG, said.request(), byManager(birmingham()), true);
    }

    @Test
    void whatWasBrokenIsAnIrregularity() {
        Concluded concluded = assertInstanceOf(Concluded.class, happened(present(BCT, WMP)));

        assertThat(concluded.irregularities()).containsExactly(RefusalCode.NOT_QUORATE);
        assertThat(Objects.requireNonNull(concluded.decision().quorum()).met()).isFalse();
        assertThat(concluded.decision().result()).isEqualTo(DecisionResult.CARRIED);
    }

    @Test
    void whatWasInOrderHasNone() {
        assertThat(assertInstanceOf(Concluded.class, happened(present(FOUR))).irregularities())
                .isEmpty();
    }

    @Test
    void aTieActedUponIsOneToo() {
        Concluded concluded = assertInstanceOf(
                Concluded.class, happened(present(FOUR).vote(Choice.FOR, BCT).vote(Choice.AGAINST, WMP)));

        assertThat(concluded.irregularities()).containsExactly(RefusalCode.DECISION_TIED);
        assertThat(concluded.decision().result()).isEqualTo(DecisionResult.CARRIED);
    }

    /** Said to be agreed by all, with a vote against in the minutes: it was voted upon. */
    @Test
    void aConsensusWithAVoteAgainstWasAVote() {
        Concluded concluded = assertInstanceOf(
                Concluded.class,
                happened(present(FOUR)
                        .mode(DecisionMode.CONSENSUS)
                        .vote(Choice.FOR, BCT)
                        .vote(Choice.FOR, ICB_DOCTOR)
                        .vote(Choice.AGAINST, WMP)));

        assertThat(concluded.irregularities()).containsExactly(RefusalCode.NO_CONSENSUS);
        assertThat(concluded.decision().mode()).isEqualTo(DecisionMode.VOTE);
        assertThat(concluded.decision().result()).isEqualTo(DecisionResult.CARRIED);
    }

    @Test
    void aReasonAndADateAreStillAsked() {
        assertRefused(happened(present(BCT).because(text(3))), RefusalCode.NOT_QUORATE);
        assertRefused(happened(present(FOUR).because(text(3))), RefusalCode.RATIONALE_REQUIRED);
        assertRefused(happened(present(FOUR).on(TODAY.plusDays(1))), RefusalCode.DATE_IN_FUTURE);
        assertRefused(happened(present(FOUR).voteFor(agency("BCC"), WMP)), RefusalCode.WRONG_AGENCY);
    }
}
