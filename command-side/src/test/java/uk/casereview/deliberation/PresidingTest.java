package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.deliberation.Concluding.*;
import static uk.casereview.deliberation.Said.present;

import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.shared.Body;
import uk.casereview.shared.RefusalCode;

class PresidingTest {

    @Test
    void theNamedCoChairPresides() {
        assertThat(decision(scsg(present(FOUR).chairedBy(BCT))).chairMemberId()).isEqualTo(BCT);
    }

    @Test
    void whereNobodyIsNamedACoChairWhoIsThere() {
        assertThat(decision(scsg(present(FOUR))).chairMemberId()).isEqualTo(ICB_DOCTOR);
    }

    @Test
    void whereNobodyIsNamedTheOneWhoCastTheCastingVote() {
        Said said =
                present(FOUR).vote(Choice.FOR, BCT).vote(Choice.AGAINST, WMP).casting(BCT, Choice.FOR);

        assertThat(decision(scsg(said)).chairMemberId()).isEqualTo(BCT);
    }

    @Test
    void theOtherCoChairWhereTheNamedOneIsConflicted() {
        assertThat(decision(scsg(present(ALL).chairedBy(BCT).conflicted(BCT))).chairMemberId())
                .isEqualTo(ICB_DOCTOR);
    }

    /** §4.1: the chair is "of that meeting"; nobody is put in the place of one who is named and was not there. */
    @Test
    void notAChairWhoWasNotThere() {
        Said without = present(ICB_DOCTOR, WMP, NSPCC, BCC).chairedBy(BCT);

        assertRefused(scsg(without), RefusalCode.NOT_THE_CHAIR);
        assertThat(decision(scsg(without.mode(DecisionMode.DEFERRED))).result())
                .isEqualTo(DecisionRecord.DecisionResult.DEFERRED);
    }

    @Test
    void anElectedMemberWhereBothAreConflicted() {
        Said said = present(ALL).conflicted(BCT).conflicted(ICB_DOCTOR).chairedBy(NSPCC);

        assertThat(decision(scsg(said)).chairMemberId()).isEqualTo(NSPCC);
    }

    @Test
    void nobodyElseWhileACoChairIsFree() {
        assertRefused(scsg(present(FOUR).chairedBy(NSPCC)), RefusalCode.NOT_THE_CHAIR);
    }

    @Test
    void norSomebodyWhoIsNotFreeToDecide() {
        Said said = present(ALL)
                .conflicted(BCT)
                .conflicted(ICB_DOCTOR)
                .conflicted(NSPCC)
                .chairedBy(NSPCC);

        assertRefused(scsg(said), RefusalCode.NOT_THE_CHAIR);
    }

    @Test
    void aMeetingWithoutAChairElectsOne() {
        Said said = present(WMP, NSPCC, BCC, BCHC);

        assertRefused(scsg(said), RefusalCode.CHAIR_MISSING);
        assertRefused(scsg(said.chairedBy(BCT)), RefusalCode.NOT_THE_CHAIR);
        assertThat(decision(scsg(said.chairedBy(NSPCC))).chairMemberId()).isEqualTo(NSPCC);
    }

    @Test
    void inSandwellToo() {
        Said said = present(SANDWELL_FOUR);

        assertThat(decision(sandwell(said)).chairMemberId()).isEqualTo(SMBC);
        assertRefused(sandwell(said.chairedBy(SCT)), RefusalCode.NOT_THE_CHAIR);
    }

    @Test
    void noChairIsNeededInWritingNorToPutAQuestionOff() {
        Said written = present().by(Route.WRITTEN).evidence("mail").vote(Choice.FOR, WMP, NSPCC, BCC, BCHC);
        Said putOff = present(WMP, NSPCC, BCC, BCHC).mode(DecisionMode.DEFERRED);

        assertThat(decision(scsg(written)).chairMemberId()).isNull();
        assertThat(decision(scsg(putOff)).chairMemberId()).isNull();
    }

    /** §15.1-1 */
    @Test
    void whatWasActedUponWithoutAChairIsIrregular() {
        Conclusion happened = Deliberation.conclude(
                Body.SCSG, present(WMP, NSPCC, BCC, BCHC).request(), byManager(birmingham()), true);

        assertThat(((Conclusion.Concluded) happened).irregularities()).containsExactly(RefusalCode.CHAIR_MISSING);
    }
}
