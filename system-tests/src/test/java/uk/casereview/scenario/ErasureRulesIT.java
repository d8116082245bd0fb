package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.RequestSteps.OFFICER;
import static uk.casereview.scenario.RequestSteps.SECOND;
import static uk.casereview.scenario.RequestSteps.aCase;
import static uk.casereview.scenario.RequestSteps.body;
import static uk.casereview.scenario.RequestSteps.logged;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;
import uk.casereview.system.TestDatabase;

/** §10.5 IG4, design §7: an approved erasure destroys keys, and says so; what is left is the skeleton. */
@ServiceTest
class ErasureRulesIT {
    private static final String OUTLINE = "A boy of three was found dead at home.";
    private static final String NAME = "Invented Person";
    private static final String ERASED = "[erased]";
    private static final Map<String, Object> NOTHING = Map.of();

    @Test
    void ofAPersonTheNameIsErasedAndTheNarrativeStays(Service service) {
        CaseSteps about = aCase(service);
        String child = shown(service, about, "")
                .at("/notification/children/0/personRef/value")
                .asString();
        Map<String, Object> wish = with(body(about, "ERASURE"), "subject", Map.of("value", child, "kind", "CHILD"));

        JsonNode certificate = erased(logged(service, about, wish)).path("certified");

        assertThat(certificate.path("keys").valueStream().map(JsonNode::asString))
                .containsExactly(child);
        assertThat(shown(service, about, "").at("/notification/children/0/name").asString())
                .isEqualTo(ERASED);
        assertThat(everything(service, about)).contains(OUTLINE, ERASED).doesNotContain(NAME);
    }

    @Test
    void ofACaseEveryTextIsErasedAndTheFactsAreWhatTheyWere(Service service) {
        CaseSteps about = aCase(service);
        JsonNode before = shown(service, about, "");
        String child = before.at("/notification/children/0/personRef/value").asString();
        assertThat(everything(service, about)).contains(OUTLINE, NAME);
        String figures = figures(service);

        RequestSteps request = logged(service, about, "ERASURE");
        JsonNode entry = erased(request);

        assertThat(entry.at("/certified/keys").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(about.id(), child);
        assertThat(LocalDate.parse(entry.at("/certified/lastBackupExpiresOn").asString()))
                .isEqualTo(LocalDate.of(2026, 2, 9).plusDays(35));
        assertThat(everything(service, about)).contains(ERASED).doesNotContain(OUTLINE, NAME);
        assertThat(shown(service, about, "").at("/notification/children/0/characteristics"))
                .isEqualTo(before.at("/notification/children/0/characteristics"));
        assertThat(figures(service)).isEqualTo(figures);
        // the record of the erasure outlives what was erased
        assertThat(service.as(OFFICER).get("/api/data-requests/" + request.id()).body())
                .contains("What is asked, in words.");
        exactly(request.close(), "DataRequestClosed");
        refused(request.by(SECOND, "approve-erasure", NOTHING), "INVALID_STATE", "stage", "CLOSED");
    }

    @Test
    void anErasedCaseTakesFactsAndNoText(Service service) {
        CaseSteps about = aCase(service);
        erased(logged(service, about, "ERASURE"));

        refused(observed(service, about), "TEXT_ERASED");
        refused(
                service.as(Users.LA_NOTIFIER)
                        .post("/api/incidents/" + about.id() + "/add-child", Map.of("child", CaseSteps.deadChild())),
                "TEXT_ERASED");
        Answer known = service.as(Users.LA_NOTIFIER)
                .post("/api/incidents/" + about.id() + "/record-knowledge", Map.of("incidentKnownOn", "2026-02-06"));
        exactly(known, "KnowledgeRecorded");
        // another case is none of it
        observed(service, aCase(service)).mustBe(200);
    }

    /** §15.7-26: "Every person in a case … is a random personRef", so of that case; its erasure takes nobody else's name. */
    @Test
    void aPersonOfAnotherCaseIsNotNamedAndKeepsTheName(Service service) {
        CaseSteps other = aCase(service);
        String theirs = shown(service, other, "")
                .at("/notification/children/0/personRef/value")
                .asString();
        Map<String, Object> child = with(CaseSteps.deadChild(), "personRef", Map.of("value", theirs, "kind", "CHILD"));
        // what is refused lets go of nobody in a case that is there
        assertThat(service.as(Users.BUSINESS_MANAGER)
                        .post("/api/rapid-reviews", Map.of("notificationId", other.id()))
                        .status())
                .isEqualTo(422);
        Map<String, Object> nameless = new HashMap<>(child);
        nameless.remove("name");
        CaseSteps about = aCase(service);

        for (Map<String, Object> named : List.of(child, nameless)) {
            refused(
                    service.as(Users.LA_NOTIFIER)
                            .post("/api/incidents/" + about.id() + "/add-child", Map.of("child", named)),
                    "PERSON_OF_ANOTHER_CASE",
                    "person",
                    theirs);
            refused(
                    service.as(Users.LA_NOTIFIER)
                            .post("/api/incidents", CaseSteps.incident("2026-02-06", "2026-02-06", List.of(named))),
                    "PERSON_OF_ANOTHER_CASE");
        }
        erased(logged(service, about, "ERASURE"));
        assertThat(shown(service, other, "").at("/notification/children/0/name").asString())
                .isEqualTo(NAME);
    }

    @Test
    void aRequestIsClosedWithItsCertificateAndNotBefore(Service service, @Autowired Environment environment)
            throws SQLException {
        RequestSteps request = logged(service, aCase(service), "ERASURE");
        request.decide("GRANTED").mustBe(200);
        Answer approved;
        // somebody who reads the table of keys for a while keeps the process waiting
        try (Connection reader = TestDatabase.superuser(environment.getRequiredProperty("spring.datasource.url"))
                        .getConnection();
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("lock table keys.data_key in share mode");
            approved = request.by(SECOND, "approve-erasure", NOTHING).mustBe(200);
            refused(request.close(), "ERASURE_NOT_CERTIFIED");
            refused(request.withdraw(), "ERASURE_NOT_CERTIFIED");
            reader.rollback();
        }
        request.certified(approved);
        refused(request.withdraw(), "INVALID_STATE", "stage", "ERASURE_CERTIFIED");
        exactly(request.close(), "DataRequestClosed");
    }

    private static Answer observed(Service service, CaseSteps about) {
        return service.as(Users.SCRUTINEER)
                .post("/api/incidents/" + about.id() + "/add-scrutiny-observation", Map.of("text", "An observation."));
    }

    /** The request as it stands once its erasure is carried out. */
    static JsonNode erased(RequestSteps request) {
        request.decide("GRANTED").mustBe(200);
        Answer approved = request.by(SECOND, "approve-erasure", NOTHING).mustBe(200);
        return request.certified(approved);
    }

    static JsonNode shown(Service service, CaseSteps about, String more) {
        return service.as(Users.BUSINESS_MANAGER)
                .get("/api/cases/" + about.caseRef() + "?after=" + about.position() + more)
                .mustBe(200)
                .json();
    }

    /** Every read there is of one case. */
    private static String everything(Service service, CaseSteps about) {
        String asOf = "asOf=2026-02-09T09:00:00Z";
        StringBuilder said = new StringBuilder();
        for (String read :
                List.of("", "/timeline", "/clocks", "/documents", "/comparison?earlier=" + asOf.substring(5))) {
            said.append(service.as(Users.BUSINESS_MANAGER)
                    .get("/api/cases/" + about.caseRef() + read)
                    .mustBe(200)
                    .body());
        }
        return said.toString();
    }

    private static String figures(Service service) {
        StringBuilder said = new StringBuilder();
        for (String figure : List.of("timeliness", "actions", "themes", "decisions")) {
            JsonNode shown = service.as(Users.BUSINESS_MANAGER)
                    .get("/api/dashboards/" + figure)
                    .mustBe(200)
                    .json();
            said.append(shown.toString().replaceAll("\"(freshAt|position)\":(\"[^\"]*\"|\\d+)", ""));
        }
        return said.toString();
    }
}
