package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.refused;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.casereview.scenario.PlanSteps.Agreed;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §12, scenarios 53 to 59: from an action that is not SMART to a plan that may be closed. */
@ServiceTest
class ActionPlanScenariosIT {
    @Test
    @Tag("scenario-53")
    void anActionIsAgreedWithItsMeasureOfSuccess(Service service) {
        PlanSteps plan = PlanSteps.begun(service);
        Map<String, Object> terms = PlanSteps.terms(plan.recommended());
        terms.remove("measureOfSuccess");
        String action = plan.proposed(terms);

        refused(
                plan.as(PlanSteps.OWNER, "agree-action", Map.of("actionId", action)),
                "ACTION_NOT_SMART",
                "missing",
                "[\"measureOfSuccess\"]");

        plan.as(PlanSteps.OWNER, "agree-action", Map.of("actionId", action, "measureOfSuccess", "An invented measure."))
                .mustBe(200);
    }

    @Test
    @Tag("scenario-54")
    void anOpenActionIsAmberOnItsDueDateAndRedTheDayAfter(Service service) {
        PlanSteps plan = PlanSteps.agreed(service, 1).plan();

        plan.at("2026-09-30T10:00:00Z");
        assertThat(plan.read("/actions/0/rag").asString()).isEqualTo("AMBER");
        plan.at("2026-10-01T10:00:00Z");
        assertThat(plan.read("/actions/0/rag").asString()).isEqualTo("RED");
        assertThat(plan.read("/rag").asString()).isEqualTo("RED");
        plan.clocks().becomes("C10", "OVERDUE");
    }

    @Test
    @Tag("scenario-56")
    void nobodyVerifiesTheirOwnAction(Service service) {
        PlanSteps plan = PlanSteps.begun(service);
        String ofTheVerifier = plan.proposed(ownedByTheVerifier(plan, "BCT"));
        plan.as(PlanSteps.OWNER, "agree-action", Map.of("actionId", ofTheVerifier))
                .mustBe(200);
        plan.complete(ofTheVerifier).mustBe(200);

        refused(plan.verify(ofTheVerifier), "SELF_VERIFICATION_FORBIDDEN");
        plan.as(Users.BUSINESS_MANAGER, "verify-action", Map.of("actionId", ofTheVerifier))
                .mustBe(200);
    }

    /** P3, of the one who recorded that it is done. */
    @Test
    void norWhatTheyRecordedAsDone(Service service) {
        PlanSteps plan = PlanSteps.begun(service);
        String typed = plan.proposed(ownedByTheVerifier(plan, "WMP"));
        plan.as(Users.BUSINESS_MANAGER, "agree-action", Map.of("actionId", typed))
                .mustBe(200);
        plan.as(Users.BUSINESS_MANAGER, "complete-action", Map.of("actionId", typed, "evidenceRefs", List.of("DOC-1")))
                .mustBe(200);

        refused(
                plan.as(Users.BUSINESS_MANAGER, "verify-action", Map.of("actionId", typed)),
                "SELF_VERIFICATION_FORBIDDEN");
        plan.as(PlanSteps.PROGRAMME_MANAGER, "verify-action", Map.of("actionId", typed))
                .mustBe(200);
    }

    private static Map<String, Object> ownedByTheVerifier(PlanSteps plan, String agency) {
        Map<String, Object> terms = new HashMap<>(PlanSteps.terms(plan.recommended()));
        terms.put("ownerAgency", agency);
        terms.put("ownerUser", Users.id(PlanSteps.VERIFIER));
        return terms;
    }

    @Test
    @Tag("scenario-57")
    void seventeenOfTwentyOneAreEightyOnePercentAndAmber(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 21);

        agreed.actions()
                .subList(0, 17)
                .forEach(action -> agreed.plan().complete(action).mustBe(200));

        assertThat(agreed.plan().read("/completionPct").asInt()).isEqualTo(81);
        assertThat(agreed.plan().read("/rag").asString()).isEqualTo("AMBER");
    }

    @Test
    @Tag("scenario-58")
    void anOpenActionKeepsThePlanOpen(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 2);
        agreed.plan().decided("approve-plan", Map.of()).mustBe(200);
        agreed.plan().done(agreed.first());

        refused(
                agreed.plan().decided("close-plan", Map.of()),
                "PLAN_HAS_OPEN_ACTIONS",
                "open",
                "[\"" + agreed.actions().getLast() + "\"]");
    }

    @Test
    @Tag("scenario-59")
    void aPlanIsClosedWhenItShowsAnEffect(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        plan.decided("approve-plan", Map.of()).mustBe(200);
        plan.done(agreed.first());

        refused(
                plan.decided("close-plan", Map.of()),
                "IMPACT_EVIDENCE_REQUIRED",
                "missing",
                "[\"" + agreed.recommendation() + "\"]");

        plan.evidence("SOME").mustBe(200);
        plan.decided("close-plan", Map.of()).mustBe(200);
        assertThat(plan.stage()).isEqualTo("CLOSED");
    }
}
