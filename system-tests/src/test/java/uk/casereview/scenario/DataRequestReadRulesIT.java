package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.RequestSteps.AUDITOR;
import static uk.casereview.scenario.RequestSteps.OFFICER;
import static uk.casereview.scenario.RequestSteps.SECOND;
import static uk.casereview.scenario.RequestSteps.aCase;
import static uk.casereview.scenario.RequestSteps.body;
import static uk.casereview.scenario.RequestSteps.log;
import static uk.casereview.scenario.RequestSteps.logged;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.7-26, §2.2: what a logged request opens, to whom, for how long; and who reads the requests. */
@ServiceTest
class DataRequestReadRulesIT {
    private static final String OUTLINE = "A boy of three was found dead at home.";
    private static final String NAME = "Invented Person";

    private static String caseRead(Service service, String user, CaseSteps about, Answer after) {
        String address = "/api/cases/" + about.caseRef();
        String position = "?after=" + after.header("Position");
        return service.as(user).get(address + position).mustBe(200).body()
                + service.as(user)
                        .get(address + "/timeline" + position)
                        .mustBe(200)
                        .body();
    }

    @Test
    void anOpenRequestOpensTheTextOfItsCaseToTheOfficersAndNothingElse(Service service) {
        CaseSteps about = aCase(service);
        CaseSteps another = aCase(service);
        Answer logged = log(service, body(about, "SUBJECT_ACCESS")).mustBe(201);
        RequestSteps request = new RequestSteps(service, about, logged.text("/id"));

        assertThat(caseRead(service, OFFICER, about, logged)).contains(OUTLINE, NAME);
        assertThat(caseRead(service, SECOND, about, logged)).contains(OUTLINE, NAME);
        assertThat(caseRead(service, AUDITOR, about, logged)).doesNotContain(OUTLINE, NAME);
        assertThat(caseRead(service, OFFICER, another, logged)).doesNotContain(OUTLINE, NAME);
        request.decide("GRANTED").mustBe(200);
        Answer closed = request.close().mustBe(200);
        assertThat(caseRead(service, OFFICER, about, closed)).doesNotContain(OUTLINE, NAME);
    }

    @Test
    void aBreachOpensTheTextAndALegalHoldDoesNot(Service service) {
        CaseSteps about = aCase(service);

        Answer held = log(service, body(about, "LEGAL_HOLD")).mustBe(201);
        assertThat(caseRead(service, OFFICER, about, held)).doesNotContain(OUTLINE, NAME);
        Answer breach = log(service, body(about, "BREACH")).mustBe(201);
        assertThat(caseRead(service, OFFICER, about, breach)).contains(OUTLINE, NAME);
    }

    /** §2.2: the scrutineer reads "everything incl. audit"; names are for those who need them (IG8). */
    @Test
    void theRequestersNameIsForTheOfficersAlone(Service service) {
        CaseSteps about = aCase(service);
        Map<String, Object> requester =
                Map.of("personRef", Map.of("value", UUID.randomUUID(), "kind", "PARENT"), "name", "Invented Requester");
        Answer logged = log(service, with(body(about, "SUBJECT_ACCESS"), "requester", requester))
                .mustBe(201);
        RequestSteps request = new RequestSteps(service, about, logged.text("/id"));

        assertThat(request.readBy(OFFICER, logged).mustBe(200).body())
                .contains("Invented Requester", "What is asked, in words.");
        assertThat(request.readBy(Users.SCRUTINEER, logged).mustBe(200).body())
                .contains("What is asked, in words.")
                .doesNotContain("Invented Requester");
        assertThat(request.readBy(AUDITOR, logged).mustBe(200).body())
                .contains("SUBJECT_ACCESS")
                .doesNotContain("What is asked, in words.", "Invented Requester", "ciphertext");
        Refused.with("FORBIDDEN_ROLE", request.readBy(Users.BUSINESS_MANAGER, logged));
        Refused.with("OUT_OF_PARTNERSHIP", request.readBy("scsp.dpo", logged));
        assertThat(caseRead(service, Users.BUSINESS_MANAGER, about, logged)).doesNotContain("SUBJECT_ACCESS");
    }

    @Test
    void requestsAreFoundByCaseKindStageAndWhatIsOwed(Service service) {
        CaseSteps about = aCase(service);
        RequestSteps access = logged(service, about, "SUBJECT_ACCESS");
        RequestSteps hold = logged(service, about, "LEGAL_HOLD");
        RequestSteps breach = logged(service, about, with(body(about, "BREACH"), "receivedAt", "2026-02-06T09:30:00Z"));
        Answer last = access.decide("GRANTED").mustBe(200);
        String of = "/api/data-requests?case=" + about.caseRef() + "&after=" + last.header("Position");

        assertThat(ids(service, of)).containsExactlyInAnyOrder(access.id(), hold.id(), breach.id());
        assertThat(ids(service, of + "&kind=LEGAL_HOLD")).containsExactly(hold.id());
        assertThat(ids(service, of + "&stage=DECIDED")).containsExactly(access.id());
        assertThat(ids(service, of + "&overdue=true")).isEmpty();
        about.at("2026-02-09T09:31:00Z");
        assertThat(ids(service, of + "&overdue=true")).containsExactly(breach.id());
        about.at("2026-03-10T09:00:00Z");
        assertThat(ids(service, of + "&overdue=true")).containsExactlyInAnyOrder(breach.id(), access.id());
        Answer closed = access.close().mustBe(200);
        assertThat(ids(service, of.replace(last.header("Position"), closed.header("Position")) + "&open=true"))
                .containsExactlyInAnyOrder(hold.id(), breach.id());
        assertThat(service.as(OFFICER).get("/api/data-requests?kind=LETTER").status())
                .isEqualTo(400);
        Refused.with("NOT_FOUND", service.as(OFFICER).get("/api/data-requests/" + UUID.randomUUID()));
    }

    private static List<String> ids(Service service, String address) {
        return service.as(OFFICER).get(address).mustBe(200).json().at("/rows").findValuesAsString("requestId");
    }
}
