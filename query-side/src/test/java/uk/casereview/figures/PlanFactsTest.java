package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.ActionEvent.ActionCompleted;
import uk.casereview.actionplan.ActionEvent.ActionProgressed;
import uk.casereview.actionplan.ActionEvent.ActionVerified;
import uk.casereview.actionplan.EvidenceType;
import uk.casereview.actionplan.ImpactRating;
import uk.casereview.actionplan.PlanEvent.ImpactEvidenceRecorded;
import uk.casereview.actionplan.PlanEvent.PlanClosed;
import uk.casereview.actionplan.PlanEvent.PlanReopened;
import uk.casereview.actionplan.PlanReading;
import uk.casereview.actionplan.PlanStage;
import uk.casereview.actionplan.Rag;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.CaseFileEvent.TaskRaised;
import uk.casereview.casefile.TaskKind;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.query.RecordedEvent;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.timeline.APlan;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.Invented;

/** What counts of a plan and its actions, and on which day (§11.5, 9; §11.6). */
class PlanFactsTest {
    private static final WorkingCalendar CALENDAR = new WorkingCalendar("EW", Set.of());
    private static final LocalDate LATER = APlan.DUE.plusDays(1);

    @Test
    void anActionCountsOnTheDayItWasAgreedAndIsAmberUntilItIsDue() {
        Subject subject = fold(APlan.agreed());

        assertThat(facts(subject, Measure.ACTIONS_BY_COLOUR))
                .containsExactly("AGREED|OPEN|" + APlan.DUE + " on " + APlan.AGREED);
        assertThat(colour(subject, APlan.DUE)).isEqualTo("AMBER");
        assertThat(colour(subject, LATER)).isEqualTo("RED");
    }

    /** S3 §8b: "any areas where there has been little or no evidence of progress on agreed priorities". */
    @Test
    void whatIsBehindIsToldApartByWhetherItWasBegun() {
        assertThat(shown(fold(APlan.agreed()), Measure.ACTIONS_BY_PROGRESS, APlan.DUE))
                .isEqualTo("ON_COURSE");
        assertThat(shown(fold(APlan.agreed()), Measure.ACTIONS_BY_PROGRESS, LATER))
                .isEqualTo("BEHIND_AND_NOT_BEGUN");
        Subject begun = fold(APlan.agreed()
                .plan(
                        "2026-03-03T09:00:00Z",
                        new ActionProgressed(APlan.ACTION, APlan.BCT, APlan.AGREED, Invented.TEXT, false, null)));
        assertThat(shown(begun, Measure.ACTIONS_BY_PROGRESS, APlan.DUE)).isEqualTo("ON_COURSE");
        assertThat(shown(begun, Measure.ACTIONS_BY_PROGRESS, LATER)).isEqualTo("BEHIND");
    }

    @Test
    void whatSlipsIsRedWhateverTheDay() {
        Subject subject = fold(APlan.agreed()
                .plan(
                        "2026-03-03T09:00:00Z",
                        new ActionProgressed(APlan.ACTION, APlan.BCT, APlan.AGREED, Invented.TEXT, true, null)));

        assertThat(facts(subject, Measure.ACTIONS_BY_COLOUR)).containsExactly("IN_PROGRESS|OPEN|RED on 2026-03-02");
    }

    @Test
    void whatIsCompletedIsGreenAndLateAfterItsDueDate() {
        assertThat(facts(
                        fold(APlan.agreed().plan("2026-09-30T09:00:00Z", completed(APlan.DUE))),
                        Measure.ACTIONS_BY_STAGE))
                .containsExactly("COMPLETED|ON_TIME|GREEN on 2026-03-02");
        assertThat(facts(fold(APlan.agreed().plan("2026-10-01T09:00:00Z", completed(LATER))), Measure.ACTIONS_BY_STAGE))
                .containsExactly("COMPLETED|LATE|GREEN on 2026-03-02");
    }

    @Test
    void aPlanWithNothingLeftToDoCountsWithOrWithoutEvidence() {
        CaseLog done = APlan.agreed()
                .plan("2026-04-01T09:00:00Z", completed(APlan.AGREED))
                .plan("2026-04-01T09:00:00Z", new ActionVerified(APlan.ACTION, APlan.AGREED, CaseLog.CLERK, null));

        assertThat(facts(fold(done), Measure.PLANS_COMPLETE)).containsExactly("WITHOUT_EVIDENCE on 2026-03-02");
        done.plan(
                "2026-05-01T09:00:00Z",
                new ImpactEvidenceRecorded(
                        new UUID(0, 8),
                        Set.of(APlan.REC),
                        EvidenceType.AUDIT,
                        Invented.TEXT,
                        ImpactRating.NONE,
                        LATER));
        assertThat(facts(fold(done), Measure.PLANS_COMPLETE)).containsExactly("WITH_EVIDENCE on 2026-03-02");
        done.plan("2026-05-02T09:00:00Z", APlan.proposed(new UUID(0, 7)));
        assertThat(facts(fold(done), Measure.PLANS_COMPLETE)).isEmpty();
    }

    /** §11.6 asks which themes came back after that; a plan taken up again is closed no more. */
    @Test
    void aClosedPlanIsRememberedByItsThemes() {
        CaseLog closed = APlan.agreed()
                .plan(
                        "2026-05-01T09:00:00Z",
                        new PlanClosed(List.of(), Invented.decision(Invented.decisionId(1)), List.of(), null));

        assertThat(facts(fold(closed), Measure.CLOSED_PLAN_THEMES)).containsExactly("T1 on 2026-02-20");
        closed.plan(
                "2026-05-04T09:00:00Z",
                new TaskRaised(new UUID(6, 1), TaskKind.REVIEW_IMPACT, List.of(), "after", null));
        assertThat(facts(fold(closed), Measure.CLOSED_PLAN_THEMES)).containsExactly("T1 on 2026-02-20");
        closed.plan(
                "2026-06-02T09:00:00Z",
                new PlanReopened(Invented.TEXT, Invented.TEXT, Invented.decision(Invented.decisionId(2))));
        assertThat(facts(fold(closed), Measure.CLOSED_PLAN_THEMES)).isEmpty();
    }

    /** Nobody has said yet when it is due, so that time alone does not make it red. */
    @Test
    void anActionWithoutADayStaysAmber() {
        CaseLog log = APlan.begun().plan("2026-03-02T09:00:00Z", APlan.proposed(new UUID(0, 7)));

        assertThat(colour(fold(log), LATER)).isEqualTo("AMBER");
    }

    @Test
    void thePlanReadsAsTheTrackerShowsIt() {
        Subject subject = fold(APlan.agreed());

        assertThat(PlanFacts.read(List.copyOf(subject.facts().current().values()), LATER))
                .containsExactly(new PlanReading(new ActionPlanId(CaseLog.PLAN), PlanStage.DRAFT, Rag.RED, 0));
    }

    /** §15.1-3: "out of all figures", and the review stays in them. */
    @Test
    void aPlanEnteredInErrorLeavesAndItsReviewStays() {
        Subject subject = fold(APlan.agreed()
                .review("2026-03-01T09:00:00Z", Invented.opened("2026-02-10"))
                .plan("2026-03-03T09:00:00Z", Invented.clockStarted("2026-03-02", "2026-09-30"))
                .plan("2026-03-05T09:00:00Z", new MarkedEnteredInError(Invented.TEXT)));

        assertThat(facts(subject, Measure.ACTIONS_BY_STAGE)).isEmpty();
        assertThat(facts(subject, Measure.PLAN_STAGES)).isEmpty();
        assertThat(subject.clocks().current()).isEmpty();
        assertThat(facts(subject, Measure.REVIEWS_OPENED)).hasSize(1);
    }

    private static ActionCompleted completed(LocalDate on) {
        return new ActionCompleted(
                APlan.ACTION, on, APlan.DUE, !on.isAfter(APlan.DUE), List.of("DOC-1"), CaseLog.CLERK, List.of(), null);
    }

    private static Subject fold(CaseLog log) {
        Subject subject = null;
        for (RecordedEvent event : log.events()) {
            subject = SubjectFold.evolve(subject, CaseLog.CASE, event, CALENDAR);
        }
        return Objects.requireNonNull(subject);
    }

    private static Stream<String> facts(Subject subject, Measure measure) {
        return subject.facts().current().values().stream()
                .filter(SubjectDraft.of(measure))
                .map(fact -> fact.value() + " on " + fact.on());
    }

    private static @Nullable String colour(Subject subject, LocalDate day) {
        return shown(subject, Measure.ACTIONS_BY_COLOUR, day);
    }

    private static @Nullable String shown(Subject subject, Measure measure, LocalDate day) {
        return subject.facts().current().values().stream()
                .filter(SubjectDraft.of(measure))
                .map(fact -> PlanFacts.readOn(new Tally.Count(fact.measure(), fact.value(), fact.on(), 1, 0), day))
                .map(count -> Tally.valueOf(measure, count.value()))
                .findFirst()
                .orElse(null);
    }
}
