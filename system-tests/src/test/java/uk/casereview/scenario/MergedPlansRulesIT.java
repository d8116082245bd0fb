package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.PlanSteps.VERIFIER;
import static uk.casereview.scenario.Users.CHAIR;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.scenario.PlanSteps.Agreed;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.6-23: plans of a case that become one. */
@ServiceTest
class MergedPlansRulesIT {
    @Test
    void aPlanGoesOnAsPartOfAnotherOfTheCase(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        String first = plan.id();
        plan.national();
        String national = plan.id();
        String rec = plan.recommended();
        plan.agreed(rec);

        refused(plan.decided("merge-plans", Map.of("into", national)), "UNKNOWN_REFERENCE");
        refused(plan.deciding(CHAIR, "merge-plans", Map.of("into", first)), "DECISION_REQUIRED");
        accepted(plan.decided("merge-plans", Map.of("into", first)), "PlansMerged", "ClockCancelled");
        assertThat(plan.stage()).isEqualTo("MERGED");
        Eventually.isTrue(() ->
                plan.theCase().json().at("/plans/0/recommendations").toString().contains(rec));
        assertThat(plan.theCase().json().at("/plans/0/actions").size()).isEqualTo(2);
        refused(plan.decided("merge-plans", Map.of("into", first)), "INVALID_STATE", "stage", "MERGED");
    }

    /** What its owner has done is judged in the plan it has come to, and with it whether it was done in time. */
    @Test
    void whatIsDoneTakesItsClockAlong(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        String first = plan.id();
        plan.national();
        String action = plan.agreed(plan.recommended());
        plan.complete(action).mustBe(200);

        exactly(plan.decided("merge-plans", Map.of("into", first)), "PlansMerged", "ClockCancelled");
        plan.found();
        Eventually.isTrue(() -> plan.read("/actions").size() == 2);
        plan.clocks().becomes("C10", "MET");
        exactly(
                plan.as(VERIFIER, "send-back-action", Map.of("actionId", action, "reason", "Evidence is missing.")),
                "ActionSentBack",
                "ClockRecalculated");
        plan.clocks().becomes("C10", "RUNNING");
    }

    /** What goes on as part of a plan that never should have been goes on nowhere. */
    @Test
    void aPlanMergedIntoOneThatWasStruckOutIsNone(Service service) {
        ReviewSteps review = ReviewSteps.determined(service).withSections(true).at("2026-02-27T12:00:00Z");
        review.mustDo("record-learning-point", Map.of("text", "A point.", "themes", List.of("T1")));
        PlanSteps plan = PlanSteps.of(service, review).found().at("2026-02-27T12:00:00Z");
        PlanSteps other = PlanSteps.of(service, review).at("2026-02-27T12:00:00Z");
        other.national();
        accepted(plan.decided("merge-plans", Map.of("into", other.id())), "PlansMerged");
        Eventually.isTrue(() -> other.read("/sources").size() == 2);
        other.as(CHAIR, "mark-entered-in-error", Map.of("reason", "There is no national review."))
                .mustBe(200);
        review.submitToPanel("2026-02-27T12:00:00Z", Map.of()).mustBe(200);
        review.panelSays("AGREES", Map.of()).mustBe(200);

        refused(review.as(CHAIR, "close-rapid-review", Map.of()), "LEARNING_WITHOUT_PLAN", "learningPoints", 1);
    }
}
