package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.accepted;

import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §8.4-L12: what is said of a report on the day it becomes public. */
@ServiceTest
class PublishedReportRulesIT {
    /** "Agencies should have finished actions before publication where possible → warning, not block". */
    @Test
    void whatThePlanStillAsksForIsSaidAndBlocksNothing(Service service) {
        ReviewSteps rapid = ReviewSteps.determined(service);
        PracticeSteps review = PracticeStory.copied(PracticeStory.of(service, rapid), true);
        PlanSteps plan = PlanSteps.goingOn(service, rapid.steps(), PlanPeople.BIRMINGHAM, review.plan());
        String recommendation = plan.recommended();
        String open = plan.agreed(recommendation);
        plan.complete(plan.agreed(recommendation)).mustBe(200);

        accepted(review.at("2026-08-24").publish("2026-08-24"), "LcsprPublished");
        assertThat(review.theCase().at("/practiceReview/published/openActions").toString())
                .isEqualTo("[\"" + open + "\"]");
    }
}
