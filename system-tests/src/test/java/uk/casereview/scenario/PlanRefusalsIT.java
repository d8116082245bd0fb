package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.Users.CHAIR;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.scenario.PlanSteps.Agreed;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Every rejection of §10.2: its code, the facts behind it, and the sentence a caseworker reads. */
@ServiceTest
class PlanRefusalsIT {
    @Test
    void whatIsSaidOfAPlanThatIsThereAlready(Service service) {
        PlanSteps plan = PlanSteps.begun(service);

        refused(plan.create(), "PLAN_EXISTS", "stage", "DRAFT");
        says(plan.create(), "This review already has an action plan; its stage is draft.");
    }

    @Test
    void whatIsSaidOfAnActionThatIsNotAgreedAsItShouldBe(Service service) {
        PlanSteps plan = PlanSteps.begun(service);
        Map<String, Object> terms = PlanSteps.terms(plan.recommended());
        terms.keySet().removeAll(List.of("measureOfSuccess", "dueOn"));
        String action = plan.proposed(terms);
        Map<String, Object> agree = Map.of("actionId", action);
        Map<String, Object> early =
                Map.of("actionId", action, "dueOn", "2026-02-05", "measureOfSuccess", "An invented measure.");

        refused(
                plan.as(PlanSteps.OWNER, "agree-action", agree),
                "ACTION_NOT_SMART",
                "missing",
                "[\"dueOn\",\"measureOfSuccess\"]");
        says(plan.as(PlanSteps.OWNER, "agree-action", agree), "Missing: due on, measure of success.");
        refused(plan.as(PlanSteps.OWNER, "agree-action", early), "DUE_BEFORE_TODAY", "agreedOn", "2026-02-10");
        says(
                plan.as(PlanSteps.OWNER, "agree-action", early),
                "The due date lies in the past, before the day of agreement, 10 February 2026.");
    }

    @Test
    void whatIsSaidOfAPlanThatCannotBeApprovedYet(Service service) {
        PlanSteps plan = PlanSteps.begun(service);

        says(plan.decided("approve-plan", Map.of()), "The plan has no action yet.");
        plan.agreed(plan.recommended());
        Map<String, Object> tooFew = Map.of("decision", ReviewSteps.decision(ReviewSteps.BCT, ReviewSteps.WMP));
        refused(plan.deciding(CHAIR, "approve-plan", tooFew), "NOT_QUORATE", "minimum", 4);
        says(plan.deciding(CHAIR, "approve-plan", tooFew), "At least 4 different agencies are needed.");
    }

    @Test
    void whatIsSaidWhereADecisionOfTheSubGroupIsMissing(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        Map<String, Object> extend = Map.of("actionId", agreed.first(), "toDue", "2026-11-30");
        Map<String, Object> cancel = Map.of("actionId", agreed.first(), "reason", "It is no longer wanted.");

        refused(plan.deciding(CHAIR, "extend-action", extend), "EXTENSION_NEEDS_DECISION");
        says(
                plan.deciding(CHAIR, "extend-action", extend),
                "Once an action is agreed, only a decision of the sub-group changes its due date.");
        refused(plan.deciding(CHAIR, "cancel-action", cancel), "DECISION_REQUIRED");
        says(plan.deciding(CHAIR, "cancel-action", cancel), "This needs a decision of the sub-group.");
    }

    @Test
    void whatIsSaidOfWorkThatIsNotShownOrNotSeenFromOutside(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        Map<String, Object> action = Map.of("actionId", agreed.first());

        refused(plan.as(PlanSteps.OWNER, "complete-action", action), "EVIDENCE_REQUIRED");
        says(
                plan.as(PlanSteps.OWNER, "complete-action", action),
                "Name at least one document that shows that the action is done.");
        plan.as(Users.BUSINESS_MANAGER, "complete-action", CaseSteps.with(action, "evidenceRefs", List.of("DOC-1")))
                .mustBe(200);
        refused(plan.as(Users.BUSINESS_MANAGER, "verify-action", action), "SELF_VERIFICATION_FORBIDDEN");
        refused(plan.complete(agreed.first()), "INVALID_STATE", "possibleAt", "[\"AGREED\",\"IN_PROGRESS\"]");
        says(plan.complete(agreed.first()), "the action is completed. It is possible at: agreed, in progress.");
    }

    @Test
    void whatIsSaidOfAPlanThatCannotBeClosedYet(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        plan.decided("approve-plan", Map.of()).mustBe(200);

        refused(plan.decided("close-plan", Map.of()), "PLAN_HAS_OPEN_ACTIONS", "open", "[\"" + agreed.first() + "\"]");
        says(plan.decided("close-plan", Map.of()), "Some actions of the plan are neither verified nor given up.");
        plan.done(agreed.first());
        refused(
                plan.decided("close-plan", Map.of()),
                "IMPACT_EVIDENCE_REQUIRED",
                "missing",
                "[\"" + agreed.recommendation() + "\"]");
        says(
                plan.decided("close-plan", Map.of()),
                "Each recommendation needs evidence of some effect, or a reason to close it without.");
    }

    private static void says(Answer refused, String sentence) {
        assertThat(refused.text("/detail")).contains(sentence);
    }
}
