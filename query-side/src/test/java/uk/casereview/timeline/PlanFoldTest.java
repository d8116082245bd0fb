package uk.casereview.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.ActionEvent.ActionCompleted;
import uk.casereview.actionplan.ActionEvent.CompletedOnCorrected;
import uk.casereview.actionplan.EvidenceType;
import uk.casereview.actionplan.ImpactRating;
import uk.casereview.actionplan.PlanEvent.ImpactEvidenceRecorded;
import uk.casereview.actionplan.PlanEvent.PlanActionsComplete;
import uk.casereview.actionplan.PlanStage;
import uk.casereview.actionplan.Rag;
import uk.casereview.casefile.CaseFileEvent.ChallengeRaised;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Event;

/** The plans of a case, from its history alone. */
class PlanFoldTest {
    @Test
    void aCaseWithoutAPlanHasNone() {
        CaseHistory history = new CaseLog()
                .notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null))
                .history();

        assertThat(PlanFold.of(history, APlan.DUE)).isEmpty();
    }

    @Test
    void aPlanIsReadWithItsColoursOfTheDay() {
        CaseHistory history = APlan.agreed().history();

        assertThat(PlanFold.of(history, APlan.DUE)).singleElement().satisfies(plan -> {
            assertThat(plan.actionPlanId().value()).isEqualTo(CaseLog.PLAN);
            assertThat(plan.number()).isEqualTo(1);
            assertThat(plan.stage()).isEqualTo(PlanStage.DRAFT);
            assertThat(plan.rag()).isEqualTo(Rag.AMBER);
            assertThat(plan.completionPct()).isZero();
            assertThat(plan.readOn()).isEqualTo(APlan.DUE);
            assertThat(plan.version()).isEqualTo(3);
            assertThat(plan.recommendations()).hasSize(1);
        });
        assertThat(PlanFold.of(history, APlan.DUE.plusDays(1)).getFirst().actions())
                .extracting(PlanDetails.ColouredAction::rag)
                .containsExactly(Rag.RED);
    }

    @Test
    void asAtAMomentItIsTheSameFoldStoppedEarlier() {
        CaseHistory history = APlan.agreed().history();

        assertThat(PlanFold.of(history.knownBy(Instant.parse("2026-03-01T08:00:00Z")), APlan.DUE))
                .isEmpty();
        assertThat(PlanFold.of(history.knownBy(Instant.parse("2026-03-01T12:00:00Z")), APlan.DUE))
                .singleElement()
                .satisfies(plan -> assertThat(plan.actions()).isEmpty());
    }

    @Test
    void aCorrectedCompletionIsTrueFromItsTrueDay() {
        LocalDate thought = LocalDate.of(2026, 5, 4);
        LocalDate truly = LocalDate.of(2026, 4, 1);
        CaseHistory history = APlan.agreed()
                .plan("2026-05-04T09:00:00Z", done(thought))
                .plan(
                        "2026-05-05T09:00:00Z",
                        new CompletedOnCorrected(APlan.ACTION, thought, truly, true, Invented.TEXT))
                .history();

        assertThat(PlanFold.of(history.trueOn(truly), truly).getFirst().rag()).isEqualTo(Rag.GREEN);
        assertThat(PlanFold.of(history.trueOn(truly.minusDays(1)), truly)
                        .getFirst()
                        .rag())
                .isEqualTo(Rag.AMBER);
    }

    @Test
    void whatIsKeptBesideItIsItsOwn() {
        PlanActionsComplete complete = new PlanActionsComplete(APlan.AGREED, APlan.AGREED.plusMonths(6));
        CaseHistory history = APlan.agreed()
                .plan("2026-03-03T09:00:00Z", complete)
                .plan("2026-03-04T09:00:00Z", new TaskCompleted(new UUID(0, 9)))
                .plan("2026-03-05T09:00:00Z", new MarkedEnteredInError(Invented.TEXT))
                .history();

        PlanDetails plan = PlanFold.of(history, APlan.DUE).getFirst();

        assertThat(plan.complete()).isEqualTo(complete);
        assertThat(plan.stage()).isEqualTo(PlanStage.STRUCK_OUT);
        assertThat(plan.version()).isEqualTo(6);
        assertThat(CaseFold.summary(history)).satisfies(summary -> {
            assertThat(summary).isNotNull();
            assertThat(summary.rapidReview()).isNull();
            assertThat(summary.agencies()).contains(new AgencyCode("BCHC"), APlan.BCT);
        });
    }

    /** From what was learnt to its effect, and back by what each names. */
    @Test
    void whatBecameOfARecommendationIsLaidOut() {
        UUID challenge = new UUID(0, 5);
        UUID found = new UUID(0, 6);
        CaseHistory history = APlan.agreed()
                .plan("2026-03-03T09:00:00Z", done(APlan.AGREED))
                .plan("2026-03-04T09:00:00Z", asked(challenge, APlan.ACTION.value()))
                .plan("2026-03-04T10:00:00Z", asked(new UUID(0, 9), null))
                .plan(
                        "2026-03-05T09:00:00Z",
                        new ImpactEvidenceRecorded(
                                found,
                                Set.of(APlan.REC),
                                EvidenceType.DATA,
                                Invented.TEXT,
                                ImpactRating.SOME,
                                APlan.AGREED))
                .history();

        assertThat(PlanFold.of(history, APlan.DUE).getFirst().trails())
                .containsExactly(new Trail(
                        APlan.REC,
                        Set.of(APlan.POINT),
                        List.of(new Trail.Step(APlan.ACTION, List.of("DOC-1"), List.of(challenge))),
                        List.of(),
                        List.of(found)));
    }

    private static ChallengeRaised asked(UUID challenge, @Nullable UUID about) {
        return new ChallengeRaised(challenge, APlan.BCT, APlan.DUE, Invented.TEXT, about);
    }

    private static Event done(LocalDate on) {
        return new ActionCompleted(APlan.ACTION, on, APlan.DUE, true, List.of("DOC-1"), CaseLog.CLERK, List.of(), null);
    }
}
