package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.deadChild;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.RequestSteps.AUDITOR;
import static uk.casereview.scenario.RequestSteps.OFFICER;
import static uk.casereview.scenario.RequestSteps.askedForAChild;
import static uk.casereview.scenario.RequestSteps.logged;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §10.5 IG6: "export everything by person ref; redaction step; exemptions recorded". */
@ServiceTest
class SubjectAccessRulesIT {
    private static final String OWN_NAME = "Invented Person";
    private static final String SIBLING = "Invented Sibling";
    private static final String OUTLINE = "A boy of three was found dead at home.";

    private static CaseSteps twoChildren(Service service) {
        Map<String, Object> incident = CaseSteps.incident(
                "2026-02-06", "2026-02-06", List.of(deadChild(), with(deadChild(), "name", SIBLING)));
        return new CaseSteps(service).at("2026-02-09T09:00:00Z").recorded(incident);
    }

    private static Answer export(Service service, String user, RequestSteps request, Answer after) {
        return service.as(user).get("/api/data-requests/" + request.id() + "/export?after=" + after.header("Position"));
    }

    private static Map<String, Object> review(JsonNode event, int text) {
        return Map.of(
                "passages", List.of(Map.of("eventId", event.path("eventId").asString(), "text", text)));
    }

    private static int numberOf(JsonNode event, String state) {
        for (JsonNode text : event.path("texts")) {
            if (text.path("state").asString().equals(state)) {
                return text.path("number").asInt();
            }
        }
        throw new AssertionError("no text is " + state + " in " + event);
    }

    @Test
    void thePersonIsGivenWhatIsTheirsAndATextOnceItIsReleased(Service service) {
        CaseSteps about = twoChildren(service);
        RequestSteps request = askedForAChild(service, about);
        Answer granted = request.decide("PARTLY");

        Answer held = export(service, OFFICER, request, granted).mustBe(200);
        assertThat(held.header("Content-Disposition")).isEqualTo("attachment; filename=\"held-about-a-person.json\"");
        assertThat(held.body())
                .contains(OWN_NAME, "[withheld: not reviewed]", "[withheld: third party]")
                .doesNotContain(SIBLING, OUTLINE, "ciphertext");
        JsonNode recorded = held.json().at("/events/0");
        assertThat(recorded.path("type").asString()).isEqualTo("notification.IncidentRecorded");
        int outline = numberOf(recorded, "NOT_REVIEWED");

        Answer released = request.officer("review-text", review(recorded, outline));
        exactly(released, "TextReviewed");
        Answer after = export(service, OFFICER, request, released).mustBe(200);
        assertThat(after.body()).contains(OWN_NAME, OUTLINE).doesNotContain(SIBLING);
        assertThat(after.json().path("notReviewed").asInt())
                .isEqualTo(held.json().path("notReviewed").asInt() - 1);

        Answer withheld =
                request.officer("review-text", with(review(recorded, outline), "withheldFor", "SERIOUS_HARM"));
        Answer last = export(service, OFFICER, request, withheld).mustBe(200);
        assertThat(last.body()).contains("[withheld: serious harm]").doesNotContain(OUTLINE);
        assertThat(last.json().path("exemptions").toString()).isEqualTo("[\"SERIOUS_HARM\"]");
    }

    @Test
    void onlyAnOfficerTakesItAndOnlyWhileItIsGrantedAndNotAnswered(Service service) {
        CaseSteps about = twoChildren(service);
        RequestSteps request = askedForAChild(service, about);
        Answer asked = request.officer("extend-data-request", Map.of("reason", "Many pages."));
        Map<String, Object> passages =
                Map.of("passages", List.of(Map.of("eventId", "00000000-0000-4000-8000-000000000000")));

        refused(export(service, OFFICER, request, asked), "DATA_REQUEST_NOT_DECIDED");
        refused(request.officer("review-text", passages), "DATA_REQUEST_NOT_DECIDED");
        Answer granted = request.decide("GRANTED");
        for (String user : List.of(AUDITOR, Users.SCRUTINEER, Users.BUSINESS_MANAGER, Users.CHAIR)) {
            Refused.with("FORBIDDEN_ROLE", export(service, user, request, granted));
        }
        Refused.with("OUT_OF_PARTNERSHIP", export(service, "scsp.dpo", request, granted));
        refused(
                request.officer("review-text", with(passages, "withheldFor", "PUBLIC_AFFAIRS")),
                "EXEMPTION_DOES_NOT_APPLY");
        Answer closed = request.close();
        refused(export(service, OFFICER, request, closed), "INVALID_STATE", "stage", "CLOSED");
        refused(request.officer("review-text", passages), "INVALID_STATE", "stage", "CLOSED");
        RequestSteps nobody = logged(service, about, "SUBJECT_ACCESS");
        refused(export(service, OFFICER, nobody, nobody.decide("GRANTED")), "SUBJECT_NOT_NAMED");
    }

    /** IG8: that somebody took it is on record as every export is. */
    @Test
    void whoTookItIsOnRecord(Service service) {
        RequestSteps request = askedForAChild(service, twoChildren(service));
        Answer granted = request.decide("GRANTED");
        export(service, OFFICER, request, granted).mustBe(200);

        Eventually.isTrue(() -> service.as(Users.SCRUTINEER)
                .get("/api/access-log?kind=EXPORT&size=500")
                .mustBe(200)
                .json()
                .path("lines")
                .toString()
                .contains("GET /api/data-requests/{id}/export"));
    }
}
