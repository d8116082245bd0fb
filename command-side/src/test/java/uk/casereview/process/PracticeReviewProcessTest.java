package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.process.Happenings.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.TaskKind;
import uk.casereview.practicereview.CommissioningCommand.Discontinue;
import uk.casereview.practicereview.CommissioningCommand.InitiateLcspr;
import uk.casereview.practicereview.CommissioningCommand.RecalculateReviewStart;
import uk.casereview.practicereview.DiscontinuationGround;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.practicereview.PublicationMode;
import uk.casereview.rapidreview.DiscontinuationCause;
import uk.casereview.rapidreview.JointProcess;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.PanelResponse;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewDiscontinued;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.shared.Event;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RefusalCode;

/** PM3, PM6 and PM8, and what becomes of the practice review when the rapid review thinks again. */
class PracticeReviewProcessTest {
    private static final ReviewOutcome LCSPR = outcome(Outcome.LCSPR);
    private static final ReviewOutcome NONE = outcome(Outcome.NO_FURTHER_REVIEW);
    private static final PracticeReviewId PRACTICE_REVIEW = PracticeReviewId.of(REVIEW);

    @Test
    void whatIsDeterminedIsInitiatedWithTheSameDay() {
        List<Instruction> asked = new WhenLcsprDeterminedThenInitiate().on(in(REVIEW.value(), determined(LCSPR)));

        assertThat(asked)
                .containsExactly(new Instruction(
                        "practice-review",
                        new InitiateLcspr(
                                PRACTICE_REVIEW,
                                REVIEW,
                                null,
                                DECISION.decidedOn(),
                                null,
                                Set.of(JointProcess.SAR),
                                null,
                                false,
                                null),
                        Set.of(RefusalCode.LCSPR_EXISTS)));
        assertThat(new WhenLcsprDeterminedThenInitiate().on(in(REVIEW.value(), revised(NONE, LCSPR))))
                .isEqualTo(asked);
        assertThat(new WhenLcsprDeterminedThenInitiate().name()).isEqualTo("initiate-lcspr");
    }

    /** PM3: "same decisionId and decidedOn", also where that was put right. */
    @Test
    void whatWasDecidedOnAnotherDayCountsFromThat() {
        CaseProcess process = new WhenDeterminationRedatedThenRecalculateStart();
        LocalDate really = DECISION.decidedOn().minusDays(1);
        Event redated = corrected(really);

        assertThat(process.on(in(REVIEW.value(), redated)))
                .containsExactly(new Instruction(
                        "practice-review",
                        new RecalculateReviewStart(PRACTICE_REVIEW, DECISION.decisionId(), really),
                        Set.of(RefusalCode.NOT_FOUND)));
        assertThat(process.on(in(REVIEW.value(), corrected(DECISION.decidedOn()))))
                .isEmpty();
        assertThat(process.on(inPracticeReview(redated))).isEmpty();
        assertThat(process.on(in(REVIEW.value(), new RapidReviewClosed(null)))).isEmpty();
        assertThat(process.name()).isEqualTo("recalculate-practice-review-start");
    }

    private static Event corrected(LocalDate on) {
        return new DecisionRecordCorrected(DECISION.decisionId(), DECISION, decision(on), REASON);
    }

    @Test
    void nothingFollowsWhatLeadsToNoPracticeReview() {
        assertThat(new WhenLcsprDeterminedThenInitiate().on(in(REVIEW.value(), determined(NONE))))
                .isEmpty();
        assertThat(new WhenLcsprDeterminedThenInitiate().on(in(REVIEW.value(), new RapidReviewClosed(null))))
                .isEmpty();
    }

    /** The practice review knows whether it rests on the determination that no longer stands. */
    @Test
    void determinedOrRevisedOtherwiseItIsDiscontinued() {
        CaseProcess process = new WhenOutcomeRevisedThenDiscontinue();

        assertThat(process.on(in(REVIEW.value(), revised(LCSPR, NONE))))
                .containsExactly(new Instruction(
                        "practice-review",
                        new Discontinue(PRACTICE_REVIEW, DiscontinuationGround.OUTCOME_REVISED, null, null, false),
                        Set.of(RefusalCode.NOT_FOUND)));
        assertThat(process.on(in(REVIEW.value(), determined(NONE))))
                .isEqualTo(process.on(in(REVIEW.value(), revised(LCSPR, NONE))));
        assertThat(process.on(in(REVIEW.value(), revised(NONE, LCSPR)))).isEmpty();
        assertThat(process.on(in(REVIEW.value(), determined(LCSPR)))).isEmpty();
        assertThat(process.on(in(REVIEW.value(), new RapidReviewClosed(null)))).isEmpty();
        assertThat(process.name()).isEqualTo("discontinue-lcspr");
    }

    @Test
    void whereADeterminationFallsThePartnersSettleWhatBecomesOfTheReview() {
        CaseProcess process = new WhenDeterminationFallsThenSettle();
        Event duplicate = new MarkedDuplicate(CASE, REASON);
        Event mistaken = new MarkedEnteredInError(REASON);

        assertThat(process.on(inNotification(mistaken))).singleElement().satisfies(instruction -> {
            assertThat(instruction.commandName()).isEqualTo("practice-review/case-file");
            assertThat(instruction.nothingToDo()).containsExactly(RefusalCode.NOT_FOUND);
            assertThat(instruction.command()).isInstanceOfSatisfying(RaiseTask.class, task -> {
                assertThat(task.target()).isEqualTo(PRACTICE_REVIEW.value());
                assertThat(task.kind()).isEqualTo(TaskKind.DETERMINATION_WITHDRAWN);
            });
        });
        assertThat(about(process, inNotification(duplicate))).containsExactly("notification/struck-out");
        assertThat(about(process, in(REVIEW.value(), mistaken))).containsExactly("rapid-review/struck-out");
        assertThat(about(
                        process,
                        in(REVIEW.value(), new RapidReviewDiscontinued(DiscontinuationCause.RECATEGORISED, null))))
                .containsExactly("rapid-review/discontinued");
        assertThat(process.on(inPracticeReview(duplicate))).isEmpty();
        assertThat(process.on(in(REVIEW.value(), new RapidReviewClosed(null)))).isEmpty();
        assertThat(process.name()).isEqualTo("settle-fallen-determination");
    }

    private static List<String> about(CaseProcess process, Happening happening) {
        return process.on(happening).stream()
                .map(instruction -> ((RaiseTask) instruction.command()).about())
                .toList();
    }

    @Test
    void whatIsAskedOfAFileGoesToTheAggregateItIsIn() {
        assertThat(in(PRACTICE_REVIEW.value(), "PracticeReview", new RapidReviewClosed(null))
                        .fileCommands())
                .isEqualTo("practice-review/case-file");
        assertThat(in(REVIEW.value(), new RapidReviewClosed(null)).fileCommands())
                .isEqualTo("rapid-review/case-file");
        assertThat(in(PRACTICE_REVIEW.value(), "ActionPlan", new RapidReviewClosed(null))
                        .fileCommands())
                .isEqualTo("action-plan/case-file");
        assertThat(inNotification(new RapidReviewClosed(null)).fileCommands()).isEqualTo("notification/case-file");
    }

    @Test
    void pm6TheLocalReviewIsFlaggedWhenThePanelHoldsItsOwn() {
        CaseProcess process = new WhenPanelHoldsNationalReviewThenSettle();

        assertThat(process.on(in(REVIEW.value(), answered(PanelResponse.NATIONAL_REVIEW_DECIDED))))
                .singleElement()
                .satisfies(instruction -> {
                    assertThat(instruction.commandName()).isEqualTo("practice-review/case-file");
                    assertThat(instruction.nothingToDo()).containsExactly(RefusalCode.NOT_FOUND);
                    assertThat(instruction.command()).isInstanceOfSatisfying(RaiseTask.class, task -> {
                        assertThat(task.target()).isEqualTo(PRACTICE_REVIEW.value());
                        assertThat(task.kind()).isEqualTo(TaskKind.NATIONAL_REVIEW_DECIDED);
                        assertThat(task.about()).isEqualTo("panel-response/2");
                    });
                });
        assertThat(process.on(in(REVIEW.value(), answered(PanelResponse.AGREES))))
                .isEmpty();
        assertThat(process.on(in(REVIEW.value(), new RapidReviewClosed(null)))).isEmpty();
        assertThat(process.name()).isEqualTo("settle-national-review");
    }

    @Test
    void pm8APublishedReportIsPassedOnInFourWays() {
        CaseProcess process = new WhenPublishedThenPassOn();
        Event published = new LcsprPublished(
                DAY, "https://example.org/1", PublicationMode.FULL, true, null, null, null, List.of(), null, null);

        assertThat(process.on(inPracticeReview(published)))
                .allSatisfy(instruction -> assertThat(instruction.commandName()).isEqualTo("practice-review/case-file"))
                .extracting(instruction -> ((RaiseTask) instruction.command()).kind())
                .containsExactly(
                        TaskKind.SEND_TO_NSPCC_REPOSITORY,
                        TaskKind.SEND_TO_WHAT_WORKS,
                        TaskKind.HOLD_WEBINAR,
                        TaskKind.ISSUE_BRIEFING_NOTE);
        assertThat(process.on(in(REVIEW.value(), new RapidReviewClosed(null)))).isEmpty();
        assertThat(process.name()).isEqualTo("pass-on-report");
    }

    private static PanelResponseRecorded answered(PanelResponse response) {
        return new PanelResponseRecorded(2, DAY, response, null, false, List.of());
    }

    static Happening inPracticeReview(Event event) {
        return in(PRACTICE_REVIEW.value(), "PracticeReview", event);
    }

    private static RapidReviewOutcomeDetermined determined(ReviewOutcome outcome) {
        return new RapidReviewOutcomeDetermined(outcome, DECISION, List.of(), false, List.of(), null);
    }

    private static RapidReviewOutcomeRevised revised(@Nullable ReviewOutcome from, ReviewOutcome to) {
        return new RapidReviewOutcomeRevised(from, to, DECISION, List.of(), List.of(), null);
    }

    private static ReviewOutcome outcome(Outcome outcome) {
        return new ReviewOutcome(outcome, null, false, Set.of(JointProcess.SAR));
    }
}
