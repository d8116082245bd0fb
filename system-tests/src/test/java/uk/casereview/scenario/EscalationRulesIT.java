package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §4.3 and the partnership's {@code VotingRule}: a question is ended by the body it was taken to. */
@ServiceTest
class EscalationRulesIT {
    private static final String RESOLVE = "resolve-escalation";

    @ParameterizedTest
    @CsvSource({
        "LEAD_SAFEGUARDING_PARTNERS, bscp.lsp.wmp, bscp.dsp.bct",
        "EXECUTIVE_BOARD, bscp.dsp.bct, bscp.lsp.wmp",
        "BUSINESS_MANAGER, bscp.programme-manager, bscp.lsp.wmp"
    })
    void aQuestionIsEndedByTheBodyItWasTakenTo(String toBody, String ends, String another, Service service) {
        CaseSteps steps = SubmissionRulesIT.notified(service);
        Map<String, Object> resolve = escalated(steps, toBody);

        steps.refuses("FORBIDDEN_ROLE", another, RESOLVE, resolve);

        steps.accepts(ends, RESOLVE, resolve);
    }

    @Test
    void theSameQuestionIsNotTakenThereTwice(Service service) {
        CaseSteps steps = SubmissionRulesIT.notified(service);
        Map<String, Object> resolve = escalated(steps, "EXECUTIVE_BOARD");
        Map<String, Object> again = Map.of("toBody", "EXECUTIVE_BOARD", "reason", "An invented disagreement.");

        assertThat(steps.refuses("ALREADY_ESCALATED", Users.CHAIR, "escalate-decision", again)
                        .text("/escalatedTo"))
                .isEqualTo("EXECUTIVE_BOARD");
        steps.accepts("bscp.dsp.bct", RESOLVE, resolve);
        steps.accepts(Users.CHAIR, "escalate-decision", again);
    }

    /** One answer ends it, whether or not who takes it there names the decision. */
    @Test
    void whatThePartnersDifferOverIsBeforeTheLeadPartnersOnce(Service service) {
        ReviewSteps review = DeterminationRulesIT.split(service);
        Map<String, Object> again = Map.of(
                "decisionId",
                review.read("/recommended/decision/decisionId").asString(),
                "toBody",
                "LEAD_SAFEGUARDING_PARTNERS",
                "reason",
                "An invented disagreement.");

        Expect.refused(
                review.as(Users.CHAIR, "escalate-decision", again),
                "ALREADY_ESCALATED",
                "escalatedTo",
                "LEAD_SAFEGUARDING_PARTNERS");
    }

    /** §15.2-11: "The clerk types"; §2.2: and "may never take the decision itself". */
    @Test
    void theClerkWhoTypesItSaysWhoEndedIt(Service service) {
        CaseSteps steps = SubmissionRulesIT.notified(service);
        Map<String, Object> resolve = escalated(steps, "EXECUTIVE_BOARD");

        assertThat(steps.refuses("SOURCE_REQUIRED", Users.BUSINESS_MANAGER, RESOLVE, resolve)
                        .text("/missing"))
                .isEqualTo("resolvedBy");
        steps.refuses(
                "UNKNOWN_REFERENCE",
                Users.BUSINESS_MANAGER,
                RESOLVE,
                CaseSteps.with(resolve, "resolvedBy", Users.id("bscp.lsp.wmp")));
        steps.accepts(Users.BUSINESS_MANAGER, RESOLVE, CaseSteps.with(resolve, "resolvedBy", Users.id("bscp.dsp.bct")));

        assertThat(steps.theCase().text("/file/escalations/0/resolved/resolvedBy"))
                .isEqualTo(Users.id("bscp.dsp.bct"));
    }

    private static Map<String, Object> escalated(CaseSteps steps, String toBody) {
        steps.accepts(
                Users.BUSINESS_MANAGER,
                "escalate-decision",
                Map.of("toBody", toBody, "reason", "An invented disagreement."));
        return Map.of(
                "escalationId",
                steps.theCase().text("/file/escalations/0/escalated/escalationId"),
                "outcome",
                "An invented agreement.");
    }
}
