package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.PlanSteps.OWNER;
import static uk.casereview.scenario.PlanSteps.POLICE_LEAD;
import static uk.casereview.scenario.PlanSteps.TRUST_LEAD;
import static uk.casereview.scenario.PlanSteps.VERIFIER;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.CHAIR;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.scenario.PlanSteps.Agreed;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** What holds of one action of a plan (§10.1, §10.2, §15.6), each refused and passed. */
@ServiceTest
class PlanActionRulesIT {
    @Test
    void anActionIsForARecommendationAndAgenciesThatThereAre(Service service) {
        PlanSteps plan = PlanSteps.begun(service);
        Map<String, Object> terms = PlanSteps.terms(plan.recommended());

        refused(
                plan.as(
                        BUSINESS_MANAGER,
                        "propose-action",
                        with(terms, "recId", UUID.randomUUID().toString())),
                "UNKNOWN_REFERENCE");
        refused(plan.as(BUSINESS_MANAGER, "propose-action", with(terms, "ownerAgency", "NONE")), "UNKNOWN_REFERENCE");
        exactly(plan.as(BUSINESS_MANAGER, "propose-action", terms), "ActionProposed");
    }

    @Test
    void theOwnerAgencyAcceptsItsAction(Service service) {
        PlanSteps plan = PlanSteps.begun(service);
        Map<String, String> accept = Map.of("actionId", plan.proposed(plan.recommended()));

        refused(plan.as(POLICE_LEAD, "agree-action", accept), "WRONG_AGENCY", "agency", "BCT");
        exactly(plan.as(TRUST_LEAD, "agree-action", accept), "ActionAgreed", "ClockStarted");
        refused(plan.as(TRUST_LEAD, "agree-action", accept), "INVALID_STATE", "action", "AGREED");
        assertThat(plan.clocks().due("C10")).isEqualTo(PlanSteps.DUE_ON);
    }

    /** §15.6-23: "A due date may not lie before agreedOn (instead of today)". */
    @Test
    void aDueDateDoesNotLieBeforeTheAgreement(Service service) {
        PlanSteps plan = PlanSteps.begun(service);
        String action = plan.proposed(plan.recommended());
        Map<String, Object> past = Map.of("actionId", action, "dueOn", "2026-02-05");

        refused(plan.as(OWNER, "agree-action", past), "DUE_BEFORE_TODAY", "dueOn", "2026-02-05");
        refused(plan.as(OWNER, "agree-action", Map.of("actionId", action, "agreedOn", "2026-02-11")), "DATE_IN_FUTURE");
        exactly(plan.as(OWNER, "agree-action", with(past, "agreedOn", "2026-02-04")), "ActionAgreed", "ClockStarted");
    }

    @Test
    void theLeadAndEachContributorReportForThemselves(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        Map<String, Object> report = Map.of("actionId", agreed.first(), "note", "An invented note.");

        refused(plan.as(POLICE_LEAD, "update-progress", report), "WRONG_AGENCY", "agency", "WMP");
        exactly(plan.as(OWNER, "update-progress", report), "ActionProgressed");
        exactly(
                plan.as("bscp.agency-lead.bchc", "update-progress", with(report, "slippage", true)),
                "ActionProgressed");
        assertThat(plan.read("/actions/0/rag").asString()).isEqualTo("RED");
        assertThat(plan.read("/actions/0/action/progress/BCHC/slippage").asBoolean())
                .isTrue();
        refused(plan.as("bscp.agency-lead.bchc", "update-progress", with(report, "agency", "BCT")), "WRONG_AGENCY");
    }

    /** P5: "due-date change keeps original due date". */
    @Test
    void moreTimeTakesADecisionAndKeepsTheFirstDueDate(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        Map<String, Object> extend = Map.of("actionId", agreed.first(), "toDue", "2026-11-30");

        refused(plan.deciding(CHAIR, "extend-action", extend), "EXTENSION_NEEDS_DECISION");
        refused(
                plan.decided("extend-action", with(extend, "toDue", PlanSteps.DUE_ON)),
                "EXTENSION_NOT_LATER",
                "dueOn",
                PlanSteps.DUE_ON);
        exactly(plan.decided("extend-action", extend), "ActionReprofiled", "ClockRecalculated");
        assertThat(plan.read("/actions/0/action/firstDueOn").asString()).isEqualTo(PlanSteps.DUE_ON);
        assertThat(plan.read("/actions/0/action/terms/dueOn").asString()).isEqualTo("2026-11-30");
        Eventually.isTrue(() -> "2026-11-30".equals(plan.clocks().due("C10")));
    }

    /** §10.3: "slippageDeclared" is RED, with more time too, until progress is reported without. */
    @Test
    void whatSlipsIsRedUntilItsAgencySaysOtherwise(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        Map<String, Object> slips = Map.of("actionId", agreed.first(), "note", "It waits for money.", "slippage", true);
        plan.as(OWNER, "update-progress", slips).mustBe(200);
        assertThat(plan.read("/actions/0/rag").asString()).isEqualTo("RED");

        plan.decided("extend-action", Map.of("actionId", agreed.first(), "toDue", "2026-11-30"))
                .mustBe(200);
        assertThat(plan.read("/actions/0/rag").asString()).isEqualTo("RED");
        plan.as(OWNER, "update-progress", with(slips, "slippage", false)).mustBe(200);
        assertThat(plan.read("/actions/0/rag").asString()).isEqualTo("AMBER");
    }

    @Test
    void whatIsDoneIsShownByEvidenceAndStopsItsClock(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();

        refused(plan.as(OWNER, "complete-action", Map.of("actionId", agreed.first())), "EVIDENCE_REQUIRED");
        refused(
                plan.as(
                        OWNER,
                        "complete-action",
                        Map.of("actionId", UUID.randomUUID().toString(), "evidenceRefs", List.of("DOC-1"))),
                "UNKNOWN_REFERENCE");
        exactly(plan.complete(agreed.first()), "ActionCompleted", "ClockStopped");
        plan.clocks().becomes("C10", "MET");
        assertThat(plan.read("/actions/0/rag").asString()).isEqualTo("GREEN");
    }

    @Test
    void theDayItWasDoneIsCorrectedWithItsClock(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan().at("2026-10-02T09:00:00Z");
        plan.complete(agreed.first()).mustBe(200);
        plan.clocks().becomes("C10", "MET_LATE");
        Map<String, Object> correct = Map.of("actionId", agreed.first(), "from", "2026-10-02", "to", PlanSteps.DUE_ON);

        refused(plan.deciding(OWNER, "correct-completed-on", correct), "CORRECTION_REASON_REQUIRED");
        exactly(
                plan.deciding(OWNER, "correct-completed-on", with(correct, "reason", "A slip of the pen.")),
                "CompletedOnCorrected",
                "ClockRecalculated");
        plan.clocks().becomes("C10", "MET");
        refused(plan.deciding(OWNER, "correct-completed-on", with(correct, "reason", "Again.")), "CORRECTION_OUTDATED");
    }

    @Test
    void whatIsCompletedIsVerifiedFromOutsideOrSentBack(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        Map<String, String> action = Map.of("actionId", agreed.first());

        refused(plan.verify(agreed.first()), "INVALID_STATE", "action", "AGREED");
        plan.complete(agreed.first()).mustBe(200);
        refused(plan.as(VERIFIER, "send-back-action", action), "REASON_REQUIRED");
        exactly(
                plan.as(VERIFIER, "send-back-action", with(action, "reason", "Evidence is missing.")),
                "ActionSentBack",
                "ClockRecalculated");
        plan.clocks().becomes("C10", "RUNNING");
        plan.complete(agreed.first()).mustBe(200);
        exactly(plan.verify(agreed.first()), "ActionVerified");
    }

    /** PM9's task waits for nothing once there is more to do, and is another's when that is done too. */
    @Test
    void moreToDoPutsOffTheReviewOfTheEffect(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        plan.decided("approve-plan", Map.of()).mustBe(200);
        plan.done(agreed.first());

        exactly(
                plan.as(BUSINESS_MANAGER, "propose-action", PlanSteps.terms(agreed.recommendation())),
                "ActionProposed",
                "TaskCompleted");
        assertThat(plan.tasks()).doesNotContain("impact-review/");
        assertThat(plan.stage()).isEqualTo("IN_PROGRESS");
        plan.at("2026-03-02T09:00:00Z").done(plan.agreed(agreed.recommendation()));
        plan.decided(
                        "cancel-action",
                        Map.of(
                                "actionId",
                                plan.read("/actions/1/action/actionId").asString(),
                                "reason",
                                "It is done."))
                .mustBe(200);
        Eventually.isTrue(() -> plan.tasks().contains("impact-review/2026-09-02"));
    }

    @Test
    void anActionIsGivenUpByDecisionAndForAReason(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 2);
        PlanSteps plan = agreed.plan();
        Map<String, Object> cancel = Map.of("actionId", agreed.first(), "reason", "It is no longer wanted.");

        refused(plan.deciding(CHAIR, "cancel-action", cancel), "DECISION_REQUIRED");
        refused(plan.decided("cancel-action", Map.of("actionId", agreed.first())), "REASON_REQUIRED");
        exactly(plan.decided("cancel-action", cancel), "ActionCancelled", "ClockCancelled");
        assertThat(List.of("RED", "AMBER", "GREEN"))
                .doesNotContain(plan.read("/actions/0/rag").asString(""));
        assertThat(plan.read("/actions/0/action/stage").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void anotherActionOfThePlanTakesItsPlace(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 2);
        PlanSteps plan = agreed.plan();
        Map<String, Object> supersede = new HashMap<>(
                Map.of("actionId", agreed.first(), "supersededBy", agreed.first(), "reason", "The two are one."));

        refused(plan.decided("supersede-action", supersede), "UNKNOWN_REFERENCE");
        exactly(
                plan.decided(
                        "supersede-action",
                        with(supersede, "supersededBy", agreed.actions().getLast())),
                "ActionSuperseded",
                "ClockCancelled");
        assertThat(plan.read("/actions/0/action/supersededBy").asString())
                .isEqualTo(agreed.actions().getLast());
    }

    @Test
    void anAgencyHandsItsActionOnAndTheOtherAccepts(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        Map<String, Object> reassign = Map.of("actionId", agreed.first(), "toPost", "An invented post");
        Map<String, Object> transfer = with(with(reassign, "toAgency", "WMP"), "reason", "It is a police matter.");

        refused(plan.as(POLICE_LEAD, "reassign-action", reassign), "WRONG_AGENCY");
        exactly(plan.as(TRUST_LEAD, "reassign-action", reassign), "ActionReassigned");
        refused(plan.as(TRUST_LEAD, "transfer-action", with(transfer, "toAgency", "BCT")), "UNKNOWN_REFERENCE");
        exactly(plan.as(TRUST_LEAD, "transfer-action", transfer), "ActionTransferred");
        refused(plan.complete(agreed.first()), "WRONG_AGENCY");
        refused(
                plan.as(POLICE_LEAD, "agree-action", Map.of("actionId", agreed.first(), "dueOn", "2026-12-31")),
                "EXTENSION_NEEDS_DECISION");
        exactly(plan.as(POLICE_LEAD, "agree-action", Map.of("actionId", agreed.first())), "ActionAgreed");
        assertThat(plan.clocks().due("C10")).isEqualTo(PlanSteps.DUE_ON);
    }
}
