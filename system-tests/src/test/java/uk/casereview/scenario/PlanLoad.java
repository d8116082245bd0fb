package uk.casereview.scenario;

import java.util.Map;
import uk.casereview.scenario.PlanSteps.Agreed;
import uk.casereview.system.Service;

/** A case with a plan that has something of everything: done and verified, slipping, questioned, with some effect. */
public record PlanLoad(String caseRef, String planId) {

    public static PlanLoad made(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 2);
        PlanSteps plan = agreed.plan();
        String slipping = agreed.actions().getLast();
        plan.decided("approve-plan", Map.of()).mustBe(200);
        plan.complete(agreed.first()).mustBe(200);
        plan.verify(agreed.first()).mustBe(200);
        plan.as(
                        PlanSteps.OWNER,
                        "update-progress",
                        Map.of("actionId", slipping, "note", "An invented note.", "slippage", true))
                .mustBe(200);
        plan.as(
                        "bscp.scrutineer",
                        "raise-challenge",
                        Map.of(
                                "toAgency",
                                "BCT",
                                "dueOn",
                                "2026-12-01",
                                "text",
                                "An invented question.",
                                "about",
                                slipping))
                .mustBe(200);
        plan.evidence("SOME").mustBe(200);
        plan.theCase().mustBe(200);
        return new PlanLoad(plan.steps().caseRef(), plan.id());
    }
}
