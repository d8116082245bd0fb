package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.process.Happenings.*;
import static uk.casereview.process.PracticeReviewProcessTest.inPracticeReview;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.PlanCommand.CreatePlan;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.SourceType;
import uk.casereview.practicereview.CommissioningEvent.LcsprClosed;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.practicereview.PublicationMode;
import uk.casereview.practicereview.ReportEvent.ReportRatified;
import uk.casereview.practicereview.ReviewType;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Event;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RefusalCode;

/** PM7: a ratified report has its plan. */
class PlanOfReportProcessTest {
    private static final PracticeReviewId PRACTICE_REVIEW = PracticeReviewId.of(REVIEW);

    @Test
    void pm7ARatifiedReportHasItsPlan() {
        CaseProcess process = new WhenReportIsRatifiedThenPlan(_ -> List.of(begun()));
        Event ratified = new ReportRatified(1, DAY, DECISION, List.of(), null);

        assertThat(process.on(inPracticeReview(ratified)))
                .containsExactly(new Instruction(
                        "action-plan",
                        new CreatePlan(
                                ActionPlanId.of(PRACTICE_REVIEW.value()),
                                Set.of(new PlanSource(SourceType.PRACTICE_REVIEW, PRACTICE_REVIEW.value()))),
                        Set.of(RefusalCode.PLAN_EXISTS)));
        assertThat(process.on(in(REVIEW.value(), new RapidReviewClosed(null)))).isEmpty();
        assertThat(process.name()).isEqualTo("create-plan-of-report");
    }

    /** "one plan per source review"; whether that of an earlier one of the case goes on is for people to say. */
    @Test
    void pm7WhereThePlanOfAnEarlierReviewIsInTheWayATaskSaysSo() {
        Event ratified = new ReportRatified(1, DAY, DECISION, List.of(), null);
        Event published = new LcsprPublished(
                DAY, "https://example.org/1", PublicationMode.FULL, true, null, null, null, List.of(), null, null);

        for (Event reported : List.of(ratified, published, new LcsprClosed(DECISION))) {
            assertThat(nothingToDo(begun(), reported, begun())).isEmpty();
            assertThat(nothingToDo(begun(), reported, thematic())).isEmpty();
            assertThat(nothingToDo(begun(), reported)).containsExactly(RefusalCode.PLAN_EXISTS);
        }
        assertThat(nothingToDo(thematic(), begun())).containsExactly(RefusalCode.PLAN_EXISTS);
    }

    private static Set<RefusalCode> nothingToDo(Event... stream) {
        Event ratified = new ReportRatified(1, DAY, DECISION, List.of(), null);
        return new WhenReportIsRatifiedThenPlan(_ -> List.of(stream))
                .on(inPracticeReview(ratified))
                .getFirst()
                .nothingToDo();
    }

    private static Event begun() {
        return new LcsprInitiated(
                ReviewType.LCSPR,
                Set.of(CASE),
                Set.of(REVIEW),
                REVIEW,
                DECISION.decidedOn(),
                null,
                null,
                Set.of(),
                DECISION,
                false);
    }

    private static Event thematic() {
        return new ReviewInitiated(ReviewType.THEMATIC, Set.of(CASE), Set.of(), null, DECISION, null);
    }
}
