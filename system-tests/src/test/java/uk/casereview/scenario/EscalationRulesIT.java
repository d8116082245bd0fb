package uk.casereview.scenario;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §4.3 and the partnership's {@code VotingRule}: a question is ended by the body it was taken to. */
@ServiceTest
class EscalationRulesIT {
    private static final String RESOLVE = "resolve-escalation";

    /** "The clerk types" for each of them (§15.2-11). */
    @ParameterizedTest
    @CsvSource({
        "LEAD_SAFEGUARDING_PARTNERS, bscp.lsp.wmp, bscp.dsp.bct",
        "EXECUTIVE_BOARD, bscp.dsp.bct, bscp.lsp.wmp",
        "SCSP_CHAIR, bscp.dsp.bct, bscp.lsp.wmp",
        "BUSINESS_MANAGER, bscp.programme-manager, bscp.lsp.wmp",
        "EXECUTIVE_BOARD, bscp.business-manager, bscp.chair"
    })
    void aQuestionIsEndedByTheBodyItWasTakenTo(String toBody, String ends, String another, Service service) {
        CaseSteps steps = SubmissionRulesIT.notified(service);
        steps.accepts(
                Users.BUSINESS_MANAGER,
                "escalate-decision",
                Map.of("toBody", toBody, "reason", "An invented disagreement."));
        Map<String, Object> resolve = Map.of(
                "escalationId",
                steps.theCase().text("/file/escalations/0/escalated/escalationId"),
                "outcome",
                "An invented agreement.");

        steps.refuses("FORBIDDEN_ROLE", another, RESOLVE, resolve);

        steps.accepts(ends, RESOLVE, resolve);
    }
}
