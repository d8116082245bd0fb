package uk.casereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static uk.casereview.casefile.Filing.*;
import static uk.casereview.deliberation.Bodies.*;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.casefile.CaseFileCommand.CorrectDecisionRecord;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.deliberation.Said;
import uk.casereview.shared.Body;
import uk.casereview.shared.Event;
import uk.casereview.shared.RefusalCode;

class CorrectionsTest {

    @Test
    void keepBothFormsAndWhatWasNotSaid() {
        List<Event> events = accepted(FILE, correction(Said.present().because(null), text(9), BCC, ADVISER), CHAIR);

        DecisionRecordCorrected corrected = assertInstanceOf(DecisionRecordCorrected.class, events.getFirst());
        assertThat(events).hasSize(1);
        assertThat(corrected.from()).isEqualTo(DECISION);
        assertThat(corrected.to().attendance()).hasSize(4);
        assertThat(corrected.to().decisionId()).isEqualTo(ID);
        assertThat(corrected.to().rationale()).isEqualTo(DECISION.rationale());
        assertThat(corrected.to().mode()).isEqualTo(DecisionMode.CONSENSUS);
        assertThat(FILE.evolve(corrected).decision(ID)).contains(corrected.to());
    }

    @Test
    void thatShowABrokenRuleOrAnotherResultFlagTheDecision() {
        List<Event> inquorate = accepted(FILE, correction(Said.present(), text(9), ICB_DOCTOR, NSPCC, BCC), CHAIR);
        List<Event> lost = accepted(
                FILE,
                correction(Said.present().vote(Choice.AGAINST, BCT, WMP).mode(DecisionMode.VOTE), text(9)),
                CHAIR);

        DecisionFlaggedForReview flagged = new DecisionFlaggedForReview(ID, FlagReason.PROCEDURE, null, null, true);
        assertThat(inquorate).hasSize(2).contains(flagged);
        assertThat(lost).hasSize(2).contains(flagged);
        assertThat(assertInstanceOf(DecisionRecordCorrected.class, lost.getFirst())
                        .to()
                        .result())
                .isEqualTo(DecisionResult.LOST);
    }

    /** §15.1-1: what was let through as it had happened is not stopped by a word put right. */
    @Test
    void thatShowNothingNewlyBrokenFlagNothing() {
        DecisionRecord inquorate = assertInstanceOf(
                        Concluded.class,
                        Deliberation.conclude(
                                Body.SCSG,
                                Said.present(BCT, WMP).chairedBy(BCT).request(),
                                byManager(birmingham()),
                                true))
                .decision();
        CaseFile file = CaseFile.EMPTY.withDecision(inquorate);

        assertThat(accepted(file, correctionOf(inquorate, Said.present().because(text(60))), CHAIR))
                .hasSize(1);
        assertThat(accepted(
                        file,
                        correctionOf(
                                inquorate,
                                Said.present(BCT, WMP).conflicted(WMP).vote(Choice.FOR, WMP)),
                        CHAIR))
                .hasSize(2);
    }

    private static CorrectDecisionRecord correctionOf(DecisionRecord decision, Said said) {
        return new CorrectDecisionRecord(AGGREGATE, decision.decisionId(), said.request(), text(9), List.of());
    }

    @Test
    void mayConcernTheMomentAlone() {
        DecisionRecordCorrected corrected = assertInstanceOf(
                DecisionRecordCorrected.class,
                accepted(FILE, correction(Said.present().at(NOW), text(9)), CHAIR)
                        .getFirst());

        assertThat(corrected.from().decidedAt()).isNull();
        assertThat(corrected.to().decidedAt()).isEqualTo(NOW);
    }

    @Test
    void keepVotesConflictsAndCastingVoteThatStand() {
        DecisionRecord cast = decided(Said.present(ICB_DOCTOR, BCT, WMP, BCHC, BSMHFT, NSPCC)
                .chairedBy(BCT)
                .conflicted(BSMHFT)
                .vote(Choice.FOR, WMP)
                .vote(Choice.AGAINST, NSPCC)
                .casting(BCT, Choice.FOR)
                .evidence("note"));
        CaseFile file = CaseFile.EMPTY.withDecision(cast);

        DecisionRecordCorrected corrected = assertInstanceOf(
                DecisionRecordCorrected.class,
                accepted(file, correction(Said.present().on(LONG_AGO.plusYears(5)), text(9)), CHAIR)
                        .getFirst());
        assertThat(corrected.to().castingVote()).isEqualTo(cast.castingVote());
        assertThat(corrected.to().conflicts()).isEqualTo(cast.conflicts());
        assertThat(corrected.to().decidedOn()).isEqualTo(LONG_AGO.plusYears(5));
        assertThat(refused(file, correction(Said.present(), text(9)), CHAIR).code())
                .isEqualTo(RefusalCode.CORRECTION_UNCHANGED);
    }

    @Test
    void leaveAnEscalatedDecisionEscalated() {
        DecisionRecord escalated = decided(Said.present(ICB_DOCTOR, BCT, WMP, NSPCC)
                .chairedBy(BCT)
                .vote(Choice.FOR, WMP)
                .mode(DecisionMode.ESCALATED));
        CaseFile file = CaseFile.EMPTY.withDecision(escalated);

        DecisionRecordCorrected corrected = assertInstanceOf(
                DecisionRecordCorrected.class,
                accepted(file, correction(Said.present(ICB_DOCTOR, BCT, WMP, BCC), text(9)), CHAIR)
                        .getFirst());
        assertThat(corrected.to().result()).isEqualTo(DecisionResult.ESCALATED);
    }

    @Test
    void leaveADeferredDecisionDeferred() {
        DecisionRecord deferred = decided(Said.present(BCT, WMP).chairedBy(BCT).mode(DecisionMode.DEFERRED));
        CaseFile file = CaseFile.EMPTY.withDecision(deferred);

        DecisionRecordCorrected corrected = assertInstanceOf(
                DecisionRecordCorrected.class,
                accepted(file, correction(Said.present(BCT, BCC).evidence("note"), text(9)), CHAIR)
                        .getFirst());
        assertThat(corrected.to().result()).isEqualTo(DecisionResult.DEFERRED);
    }

    @Test
    void areThePresidingChairsWithAReason() {
        Said four = Said.present(ICB_DOCTOR, BCT, WMP, NSPCC);

        assertThat(refused(FILE, correction(four, null), CHAIR).code())
                .isEqualTo(RefusalCode.CORRECTION_REASON_REQUIRED);
        assertThat(refused(FILE, correction(four, text(9)), CLERK).code()).isEqualTo(RefusalCode.NOT_THE_CHAIR);
        assertThat(refused(CaseFile.EMPTY, correction(four, text(9)), CHAIR).code())
                .isEqualTo(RefusalCode.DECISION_UNKNOWN);
        assertThat(refused(FILE, correction(four.on(TODAY.plusDays(1)), text(9)), CHAIR)
                        .code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void thatChangeNothingAreNone() {
        assertThat(refused(FILE, correction(Said.present(), text(9)), CHAIR).code())
                .isEqualTo(RefusalCode.CORRECTION_UNCHANGED);
    }

    static Stream<Said> each() {
        Said present = Said.present();
        return Stream.of(
                Said.present().on(TODAY.minusDays(1)),
                Said.present().by(DecisionRecord.Route.EXTRAORDINARY),
                Said.present().chairedBy(ICB_DOCTOR),
                Said.present(BCHC),
                Said.present().conflicted(WMP),
                present.vote(Choice.FOR, BCT),
                Said.present().casting(BCT, Choice.FOR),
                Said.present().mode(DecisionMode.ESCALATED),
                Said.present().because(text(50)),
                Said.present().dissenting(agency("WMP")));
    }

    @ParameterizedTest
    @MethodSource("each")
    void mayChangeEachPart(Said said) {
        assertThat(accepted(FILE, correction(said, text(9)), CHAIR).getFirst())
                .isInstanceOf(DecisionRecordCorrected.class);
    }
}
