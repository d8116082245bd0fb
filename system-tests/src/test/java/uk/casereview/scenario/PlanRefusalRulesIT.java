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
class PlanRefusalRulesIT {
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

    /** "One plan per source review": without a source there is nothing to plan for. */
    @Test
    void whatIsSaidOfAPlanThatComesFromNothing(Service service) {
        for (Map<String, Object> nothing : List.<Map<String, Object>>of(Map.of(), Map.of("sources", List.of()))) {
            Answer refused = service.as(Users.BUSINESS_MANAGER)
                    .post("/api/action-plans", nothing)
                    .mustBe(400);
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/sources");
        }
    }

    @Test
    void whatIsSaidOfAPlanThatCannotBeApprovedYet(Service service) {
        PlanSteps plan = PlanSteps.begun(service);

        says(plan.decided("approve-plan", Map.of()), "The plan has no action yet.");
        plan.agreed(plan.recommended());
        Map<String, Object> tooFew = Map.of("decision", ReviewSteps.decision(ReviewSteps.BCT, ReviewSteps.WMP));
        refused(plan.deciding(CHAIR, "approve-plan", tooFew), "NOT_QUORATE", "minimum", 4);
        says(plan.deciding(CHAIR, "approve-plan", tooFew), "Four are needed.");
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
        refused(
                plan.as(Users.BUSINESS_MANAGER, "verify-action", action),
                "SELF_VERIFICATION_FORBIDDEN",
                "workedOnBy",
                "[\"BCHC\",\"BCT\"]");
        says(
                plan.as(Users.BUSINESS_MANAGER, "verify-action", action),
                "nor can whoever works on it or is of an agency that does: BCHC, BCT.");
        refused(plan.complete(agreed.first()), "INVALID_STATE", "possibleAt", "[\"AGREED\",\"IN_PROGRESS\"]");
        says(plan.complete(agreed.first()), "the action is completed. It is possible at: agreed, in progress.");
    }

    @Test
    void whatIsSaidOfAPlanThatCannotBeClosedYet(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        plan.decided("approve-plan", Map.of()).mustBe(200);

        refused(plan.decided("close-plan", Map.of()), "PLAN_HAS_OPEN_ACTIONS", "open", "[\"" + agreed.first() + "\"]");
        says(
                plan.decided("close-plan", Map.of()),
                "Some actions of the plan are neither verified nor given up: under recommendation 1, of ");
        plan.done(agreed.first());
        refused(
                plan.decided("close-plan", Map.of()),
                "IMPACT_EVIDENCE_REQUIRED",
                "missing",
                "[\"" + agreed.recommendation() + "\"]");
        says(
                plan.decided("close-plan", Map.of()),
                "Each recommendation needs evidence of some effect, or a reason to close it without. It is missing for"
                        + " recommendation 1.");
    }

    @Test
    void whatIsSaidOfARecommendationThatSaysTooLittle(Service service) {
        PlanSteps plan = PlanSteps.begun(service);
        Map<String, Object> unknownTheme = CaseSteps.with(PlanSteps.recommendation(), "themes", List.of("T99"));
        Map<String, Object> nobodys = PlanSteps.recommendation();
        nobodys.remove("leadAgency");

        refused(plan.as(CHAIR, "add-recommendation", unknownTheme), "THEME_UNKNOWN", "themes", "[\"T99\"]");
        says(plan.as(CHAIR, "add-recommendation", unknownTheme), "Not in it: T99.");
        refused(plan.as(CHAIR, "add-recommendation", nobodys), "LEAD_AGENCY_REQUIRED");
        says(plan.as(CHAIR, "add-recommendation", nobodys), "A local recommendation needs an agency");
        String rec = plan.recommended();
        Map<String, String> rejected = Map.of("recId", rec, "response", "REJECT");
        refused(plan.as(PlanSteps.TRUST_LEAD, "respond-to-recommendation", rejected), "REASON_REQUIRED");
        says(plan.as(PlanSteps.TRUST_LEAD, "respond-to-recommendation", rejected), "A reason is needed");
        refused(plan.as(PlanSteps.POLICE_LEAD, "respond-to-recommendation", rejected), "WRONG_AGENCY", "agency", "BCT");
    }

    @Test
    void whatIsSaidToTheWrongAgency(Service service) {
        PlanSteps plan = PlanSteps.begun(service);
        Map<String, String> action = Map.of("actionId", plan.proposed(plan.recommended()));

        refused(plan.as(PlanSteps.POLICE_LEAD, "agree-action", action), "WRONG_AGENCY", "agency", "BCT");
        says(
                plan.as(PlanSteps.POLICE_LEAD, "agree-action", action),
                "Only the agency itself may do this, and this is for BCT.");
    }

    @Test
    void whatIsSaidOfTheWrongDay(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        Map<String, Object> done = Map.of("actionId", agreed.first(), "evidenceRefs", List.of("DOC-1"));
        Map<String, Object> tomorrow = CaseSteps.with(done, "completedOn", "2026-02-11");
        Map<String, Object> before = CaseSteps.with(done, "completedOn", "2026-02-09");
        Map<String, Object> sameDay = Map.of("actionId", agreed.first(), "toDue", PlanSteps.DUE_ON);

        refused(plan.as(PlanSteps.OWNER, "complete-action", tomorrow), "DATE_IN_FUTURE", "completedOn", "2026-02-11");
        says(plan.as(PlanSteps.OWNER, "complete-action", tomorrow), "A date lies in the future.");
        refused(plan.as(PlanSteps.OWNER, "complete-action", before), "DATE_OUT_OF_ORDER", "earliest", "2026-02-10");
        says(
                plan.as(PlanSteps.OWNER, "complete-action", before),
                "9 February 2026 is too early for the completion of the action,"
                        + " as the agreement of the action was on 10 February 2026");
        refused(plan.decided("extend-action", sameDay), "EXTENSION_NOT_LATER", "dueOn", PlanSteps.DUE_ON);
        says(plan.decided("extend-action", sameDay), "after the due date it extends, 30 September 2026.");
    }

    @Test
    void whatIsSaidOfTheWrongBodyAndOfNoReason(Service service) {
        PlanSteps plan = PlanSteps.agreed(service, 1).plan();
        MeetingSteps board = MeetingSteps.satOn(
                "2026-02-10",
                service,
                Users.BUSINESS_MANAGER,
                "EXECUTIVE_BOARD",
                "bscp.eb-member.bcc",
                "bscp.dsp.bct",
                "bscp.eb-member.bchc",
                "bscp.dsp.wmp",
                "bscp.dsp.icb");
        board.closeItem().mustBe(200);
        Map<String, Object> theBoards = Map.of("decision", board.decision());
        Map<String, Object> unreasoned = Map.of("decision", CaseSteps.with(PlanSteps.subGroup(), "rationale", "So."));

        refused(plan.deciding(CHAIR, "approve-plan", theBoards), "UNKNOWN_REFERENCE", "body", "EXECUTIVE_BOARD");
        says(
                plan.deciding(CHAIR, "approve-plan", theBoards),
                "Something this refers to is not known here: body Executive Board");
        refused(plan.deciding(CHAIR, "approve-plan", unreasoned), "RATIONALE_REQUIRED", "minimumLength", 20);
        says(
                plan.deciding(CHAIR, "approve-plan", unreasoned),
                "A decision needs a rationale of at least 20 characters.");
    }

    @Test
    void whatIsSaidOfTheWrongVersion(Service service) {
        PlanSteps plan = PlanSteps.agreed(service, 1).plan();
        Map<String, Object> decided = Map.of("decision", PlanSteps.subGroup());

        Answer unread = plan.as(CHAIR, "approve-plan", decided);
        assertThat(unread.status()).isEqualTo(428);
        says(unread, "your change has to name the version you have read, in the header If-Match");
        Answer outdated = service.as(CHAIR)
                .with("If-Match", "\"0\"")
                .post("/api/action-plans/" + plan.id() + "/approve-plan", decided);
        refused(outdated, "STALE_VERSION");
        says(outdated, "somebody has changed it since you last read it");
    }

    @Test
    void whatIsSaidOfAPlanThatIsOver(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        Map<String, String> reopen = Map.of("reason", "It came up again.");
        plan.decided("approve-plan", Map.of()).mustBe(200);
        says(plan.decided("reopen-plan", reopen), "It is possible at: closed.");
        plan.done(agreed.first());
        plan.evidence("SOME").mustBe(200);
        plan.decided("close-plan", Map.of()).mustBe(200);

        refused(plan.complete(agreed.first()), "INVALID_STATE", "stage", "CLOSED");
        says(plan.complete(agreed.first()), "at the stage the record has reached: closed.");
        refused(plan.decided("reopen-plan", reopen), "REASON_REQUIRED", "missing", "newEvidence");
        says(plan.decided("reopen-plan", reopen), "A reason is needed, in the field new evidence.");
    }

    private static void says(Answer refused, String sentence) {
        assertThat(refused.text("/detail")).contains(sentence);
    }
}
