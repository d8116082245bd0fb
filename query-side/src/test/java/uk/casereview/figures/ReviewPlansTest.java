package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.figures.PublicationFactsTest.agreed;
import static uk.casereview.figures.PublicationFactsTest.completed;
import static uk.casereview.figures.PublicationFactsTest.facts;
import static uk.casereview.figures.PublicationFactsTest.fold;
import static uk.casereview.timeline.Invented.decisionId;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.SourceType;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.timeline.APlan;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.InventedReview;

/** "one plan per source review", of the reviews that a case keeps in one file. */
class ReviewPlansTest {
    private static final UUID REVIEW = CaseLog.PRACTICE_REVIEW;
    private static final ActionId SECOND = new ActionId(new UUID(0, 12));

    /** What was agreed for the first report says nothing of how much was done before the second became public. */
    @Test
    void eachReportIsAskedAfterItsOwnPlan() {
        CaseLog log = PublicationFactsTest.initiated()
                .reportPlan("2026-03-01T09:00:00Z", planOf(ActionPlanId.of(REVIEW)))
                .reportPlan("2026-03-02T09:00:00Z", APlan.proposed(APlan.ACTION.value()))
                .reportPlan("2026-03-02T10:00:00Z", agreed(APlan.ACTION))
                .reportPlan("2026-03-20T10:00:00Z", completed(APlan.ACTION, "2026-03-20"))
                .practiceReview("2026-08-24T09:00:00Z", InventedReview.published("2026-08-20", null))
                .practiceReview("2026-09-01T09:00:00Z", InventedReview.initiated(decisionId(2)))
                .secondReportPlan("2026-09-02T09:00:00Z", planOf(ActionPlanId.of(REVIEW, 2)))
                .secondReportPlan("2026-09-02T10:00:00Z", APlan.proposed(SECOND.value()))
                .secondReportPlan("2026-09-02T11:00:00Z", agreed(SECOND))
                .practiceReview("2027-01-21T09:00:00Z", InventedReview.published("2027-01-20", null));

        assertThat(facts(fold(log), Measure.ACTIONS_BY_PUBLICATION))
                .containsExactlyInAnyOrder("COMPLETED_BY_THEN on 2026-08-20", "NOT_BY_THEN on 2027-01-20");
    }

    private static PlanCreated planOf(ActionPlanId id) {
        return new PlanCreated(id, Set.of(new PlanSource(SourceType.PRACTICE_REVIEW, REVIEW)));
    }
}
