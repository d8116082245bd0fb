package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.Users.id;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.scenario.PlanSteps.Agreed;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain A-14: a plan neither closes nor merges on a decision that must be taken again. */
@ServiceTest
class RetakenPlanRulesIT {
    @Test
    void aPlanIsClosedOnceItIsApprovedAgain(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        plan.decided("approve-plan", Map.of()).mustBe(200);
        plan.done(agreed.first());
        plan.evidence("STRONG").mustBe(200);
        flag(plan, plan.read("/approved/decision/decisionId").asString());

        refused(closed(plan), "MUST_BE_REDECIDED", "by", "ApprovePlan");
        exactly(plan.decided("approve-plan", Map.of()), "PlanApproved", "TaskCompleted");
        assertThat(plan.stage()).isEqualTo("IMPACT_REVIEW");
        accepted(closed(plan), "PlanClosed");
    }

    @Test
    void moreTimeIsGivenAgainAndCountsOnce(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        Map<String, Object> extension = Map.of("actionId", agreed.first(), "toDue", "2026-10-30");
        plan.decided("extend-action", extension).mustBe(200);
        flag(plan, decisionOf(plan, "ActionReprofiled"));

        refused(plan.decided("extend-action", with(extension, "toDue", "2026-09-29")), "EXTENSION_NOT_LATER");
        exactly(plan.decided("extend-action", extension), "ActionReprofiled", "TaskCompleted");
        assertThat(plan.read("/actions/0/action/extensions").asInt()).isEqualTo(1);
        refused(plan.decided("extend-action", extension), "EXTENSION_NOT_LATER", "dueOn", "2026-10-30");
    }

    @Test
    void aPlanIsMergedOnceItIsDecidedAgainWhatWasGivenUp(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 2);
        PlanSteps plan = agreed.plan();
        String first = plan.id();
        plan.national();
        String action = plan.agreed(plan.recommended());
        Map<String, Object> giveUp = Map.of("actionId", action, "reason", "Another body does it.");
        plan.decided("cancel-action", giveUp).mustBe(200);
        flag(plan, decisionOf(plan, "ActionCancelled"));

        refused(plan.decided("merge-plans", Map.of("into", first)), "MUST_BE_REDECIDED", "by", "CancelAction");
        exactly(plan.decided("cancel-action", giveUp), "ActionCancelled", "TaskCompleted");
        accepted(plan.decided("merge-plans", Map.of("into", first)), "PlansMerged");
    }

    private static Answer closed(PlanSteps plan) {
        return plan.decided("close-plan", Map.of("exemptions", List.of()));
    }

    /** The decision that the event took over. */
    private static String decisionOf(PlanSteps plan, String event) {
        for (JsonNode entry : plan.theCase().json().path("decisions")) {
            if (entry.path("takenBy").asString().endsWith(event)) {
                return entry.at("/decision/decisionId").asString();
            }
        }
        throw new AssertionError("no decision by " + event);
    }

    private static void flag(PlanSteps plan, String decision) {
        plan.as(
                        Users.BUSINESS_MANAGER,
                        "flag-decision",
                        Map.of("decisionId", decision, "reason", "LATE_CONFLICT", "memberId", id(WMP)))
                .mustBe(200);
        // the last that follows from the flag, so that the record stays as it is read
        Eventually.isTrue(() -> plan.tasks().contains("LIST_AT_NEXT_MEETING"));
    }
}
