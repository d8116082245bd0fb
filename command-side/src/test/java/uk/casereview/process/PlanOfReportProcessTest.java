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
    private static final Event RATIFIED = new ReportRatified(1, DAY, DECISION, List.of(), null);

    @Test
    void pm7ARatifiedReportHasItsPlan() {
        CaseProcess process = process(begun());

        assertThat(process.on(inPracticeReview(RATIFIED)))
                .containsExactly(new Instruction(
                        "action-plan",
                        new CreatePlan(
                                ActionPlanId.of(PRACTICE_REVIEW.value()),
                                Set.of(new PlanSource(SourceType.PRACTICE_REVIEW, PRACTICE_REVIEW.value()))),
                        Set.of(RefusalCode.PLAN_EXISTS)));
        assertThat(process.on(in(REVIEW.value(), new RapidReviewClosed(null)))).isEmpty();
        assertThat(process.name()).isEqualTo("create-plan-of-report");
    }

    /** "one plan per source review"; one that made way before it came to a report leaves its place to the next. */
    @Test
    void pm7EachReportHasAPlanOfItsOwn() {
        Event published = new LcsprPublished(
                DAY, "https://example.org/1", PublicationMode.FULL, true, null, null, null, List.of(), null, null);

        for (Event reported : List.of(RATIFIED, published, new LcsprClosed(DECISION))) {
            assertThat(plan(begun(), reported, begun())).isEqualTo(ActionPlanId.of(PRACTICE_REVIEW.value(), 2));
            assertThat(plan(begun(), reported, thematic())).isEqualTo(ActionPlanId.of(PRACTICE_REVIEW.value(), 2));
            assertThat(plan(begun(), reported)).isEqualTo(ActionPlanId.of(PRACTICE_REVIEW.value()));
        }
        assertThat(plan(thematic(), begun())).isEqualTo(ActionPlanId.of(PRACTICE_REVIEW.value()));
    }

    private static ActionPlanId plan(Event... stream) {
        return ((CreatePlan) process(stream)
                        .on(inPracticeReview(RATIFIED))
                        .getFirst()
                        .command())
                .actionPlanId();
    }

    private static CaseProcess process(Event... stream) {
        return new WhenReportIsRatifiedThenPlan(
                new OwnPlan(file -> file.equals(PRACTICE_REVIEW.value()) ? List.of(stream) : List.of()));
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
