package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.RequestSteps.AUDITOR;
import static uk.casereview.scenario.RequestSteps.OFFICER;
import static uk.casereview.scenario.RequestSteps.aCase;
import static uk.casereview.scenario.RequestSteps.logged;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §10.5 IG7, §2.2, §15.2-13: requests under the Freedom of Information Act, and what is known of all that left. */
@ServiceTest
class DisclosureRegisterRulesIT {
    private static final String RECIPIENT = "An invented coroner's office.";

    private static Answer disclosed(Service service, CaseSteps about) {
        return service.as(Users.BUSINESS_MANAGER)
                .post(
                        "/api/incidents/" + about.id() + "/authorise-disclosure",
                        Map.of(
                                "recipient",
                                RECIPIENT,
                                "purpose",
                                "An invented inquest.",
                                "scope",
                                "The chronology.",
                                "basis",
                                "CORONER",
                                "agreedBy",
                                List.of(),
                                "legalAdviceRef",
                                "ADVICE-7"))
                .mustBe(200);
    }

    private static JsonNode register(Service service, String user, CaseSteps about, Answer after) {
        return service.as(user)
                .get("/api/disclosures?case=" + about.caseRef() + "&after=" + after.header("Position"))
                .mustBe(200)
                .json()
                .path("rows");
    }

    private static Map<String, Object> decision(String decision, String... exemptions) {
        return Map.of("decision", decision, "exemptions", exemptions, "reason", "Weighed in full.");
    }

    /** FOIA s.10(1): "not later than the twentieth working day following the date of receipt". */
    @Test
    void informationIsAnsweredWithinTwentyWorkingDaysUnderItsOwnExemptions(Service service) {
        RequestSteps request = logged(service, aCase(service), "FREEDOM_OF_INFORMATION");

        refused(
                request.officer("decide-data-request", decision("REFUSED", "CRIME")),
                "EXEMPTION_DOES_NOT_APPLY",
                "exemptions",
                "[\"CRIME\"]");
        Answer extended = request.officer("extend-data-request", Map.of("reason", "The public interest is weighed."));
        Answer read = request.readBy(OFFICER, extended).mustBe(200);
        assertThat(read.text("/entry/opened/answerBy")).isEqualTo("2026-03-09");
        assertThat(read.text("/entry/extended/answerBy")).isEqualTo("2026-04-08");
        exactly(
                request.officer("decide-data-request", decision("PARTLY", "PUBLIC_AFFAIRS", "PERSONAL_INFORMATION")),
                "DataRequestDecided");
        exactly(request.close(), "DataRequestClosed");
        refused(
                logged(service, aCase(service), "SUBJECT_ACCESS")
                        .officer("decide-data-request", decision("REFUSED", "PUBLIC_AFFAIRS")),
                "EXEMPTION_DOES_NOT_APPLY");
    }

    @Test
    void whatLeftIsOnTheRegisterWithWhoAgreedAndWhy(Service service) {
        CaseSteps about = aCase(service);
        disclosed(service, about);
        RequestSteps freedom = logged(service, about, "FREEDOM_OF_INFORMATION");
        logged(service, about, "ERASURE");
        RequestSteps access = logged(service, about, "SUBJECT_ACCESS");
        freedom.officer("decide-data-request", decision("REFUSED", "PUBLIC_AFFAIRS"))
                .mustBe(200);
        Answer last = freedom.close().mustBe(200);

        JsonNode rows = register(service, OFFICER, about, last);
        assertThat(rows.findValuesAsString("kind")).containsExactly("FREEDOM_OF_INFORMATION", "AUTHORISED");
        assertThat(rows.at("/0/answered/decision").asString()).isEqualTo("REFUSED");
        assertThat(rows.at("/0/answered/exemptions/0").asString()).isEqualTo("PUBLIC_AFFAIRS");
        assertThat(rows.at("/0/answered/onTime").asBoolean()).isTrue();
        assertThat(rows.at("/1/authorised/basis").asString()).isEqualTo("CORONER");
        assertThat(rows.at("/1/authorised/legalAdviceRef").asString()).isEqualTo("ADVICE-7");
        assertThat(rows.at("/1/on").asString()).isEqualTo("2026-02-09");
        Answer decided = access.decide("GRANTED").mustBe(200);
        assertThat(register(service, OFFICER, about, decided).findValuesAsString("kind"))
                .containsExactlyInAnyOrder("SUBJECT_ACCESS", "FREEDOM_OF_INFORMATION", "AUTHORISED");
        assertThat(service.as(OFFICER)
                        .get("/api/disclosures?kind=AUTHORISED&from=2026-02-09&to=2026-02-09&case=" + about.caseRef())
                        .mustBe(200)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    /** To whom, and why, is narrative of the case, and read by whoever reads that. */
    @Test
    void whoReadsTheRegisterAndWhatOfIt(Service service) {
        CaseSteps about = aCase(service);
        Answer last = disclosed(service, about);

        assertThat(register(service, Users.SCRUTINEER, about, last).toString()).contains(RECIPIENT);
        assertThat(register(service, Users.CHAIR, about, last).toString()).contains(RECIPIENT);
        assertThat(register(service, AUDITOR, about, last).toString())
                .contains("CORONER")
                .doesNotContain(RECIPIENT, "ciphertext");
        assertThat(register(service, OFFICER, about, last).toString()).doesNotContain(RECIPIENT);
        logged(service, about, "SUBJECT_ACCESS");
        Answer opened = logged(service, about, "RESTRICTION").decide("GRANTED");
        assertThat(register(service, OFFICER, about, opened).toString()).contains(RECIPIENT);
        for (String user : List.of(Users.BUSINESS_MANAGER, Users.LA_NOTIFIER, Users.ADMINISTRATOR)) {
            Refused.with("FORBIDDEN_ROLE", service.as(user).get("/api/disclosures"));
        }
        assertThat(register(service, "scsp.dpo", about, last).isEmpty()).isTrue();
    }
}
