package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.4-18: what an agency owes a review, and when it owes nothing. */
@ServiceTest
class ReturnRulesIT {
    private static final String WMP_LEAD = "bscp.agency-lead.wmp";
    private static final Map<String, Object> RETURN =
            Map.of("agency", "WMP", "involved", true, "docRef", "DOC-2", "recordsSecured", true);

    /** §15.4-18: whoever has returned owes nothing, until asked once more. */
    @Test
    void whoeverHasReturnedIsNotRemindedUnlessAskedAgain(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service).at("2026-02-17T09:00:00Z");
        review.as(WMP_LEAD, "submit-agency-information", RETURN).mustBe(200);

        for (String command : List.of("chase-return", "escalate-non-response")) {
            refused(
                    review.as(BUSINESS_MANAGER, command, silence(command)),
                    "RETURN_RECEIVED",
                    "receivedOn",
                    "2026-02-17");
            exactly(
                    review.as(BUSINESS_MANAGER, command, with(silence(command), "on", "2026-02-16")),
                    command.startsWith("chase") ? "ReturnChased" : "NonResponseEscalated");
        }
        review.at("2026-02-18T09:00:00Z");
        refused(
                review.as(BUSINESS_MANAGER, "escalate-non-response", with(silence("escalate"), "on", "2026-02-18")),
                "RETURN_RECEIVED",
                "agency",
                "WMP");
        review.as(BUSINESS_MANAGER, "request-agency-information", Map.of("agency", "WMP", "dueOn", "2026-02-20"))
                .mustBe(200);
        exactly(review.as(BUSINESS_MANAGER, "chase-return", Map.of("agency", "WMP")), "ReturnChased");
    }

    /** §15.4-18: that a return came in on another day the Business Unit records; nothing that is stated is dropped unsaid. */
    @Test
    void anAgencyHandsInOnTheDayItDoes(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service).at("2026-02-17T09:00:00Z");

        refused(
                review.as(WMP_LEAD, "submit-agency-information", with(RETURN, "receivedOn", "2026-02-16")),
                "FORBIDDEN_ROLE",
                "member",
                "receivedOn");
        exactly(
                review.as(WMP_LEAD, "submit-agency-information", with(RETURN, "receivedOn", "2026-02-17")),
                "AgencyInformationReceived");
        assertThat(review.read("/returns/0/received/receivedOn").asString()).isEqualTo("2026-02-17");
    }

    /** A return says something, if only that the agency was not involved. */
    @Test
    void aReturnSaysSomething(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service).at("2026-02-17T09:00:00Z");
        Map<String, Object> nothing = Map.of("agency", "WMP", "involved", true, "recordsSecured", true);

        refused(review.as(WMP_LEAD, "submit-agency-information", nothing), "RETURN_EMPTY", "agency", "WMP");
        exactly(
                review.as(WMP_LEAD, "submit-agency-information", with(nothing, "involved", false)),
                "AgencyInformationReceived");
    }

    private static Map<String, Object> silence(String command) {
        Map<String, Object> agency = Map.of("agency", "WMP");
        return command.startsWith("chase") ? agency : with(agency, "reason", "Reminded twice in vain.");
    }
}
