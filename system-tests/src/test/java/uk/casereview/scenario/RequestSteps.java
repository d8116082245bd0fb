package uk.casereview.scenario;

import static uk.casereview.scenario.CaseSteps.with;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.Waiting;

/** One data request about a case, as the data-protection officers take it forward. */
record RequestSteps(Service service, CaseSteps about, String id) {
    static final String OFFICER = "bscp.dpo";
    static final String SECOND = "bscp.dpo.deputy";
    static final String AUDITOR = "bscp.auditor";

    /** A case on Monday 9 February 2026. */
    static CaseSteps aCase(Service service) {
        return new CaseSteps(service).at("2026-02-09T09:00:00Z").recorded("2026-02-06");
    }

    static Map<String, Object> body(CaseSteps about, String kind) {
        return new HashMap<>(Map.of("notificationId", about.id(), "kind", kind, "text", "What is asked, in words."));
    }

    static Answer log(Service service, Map<String, ?> body) {
        return service.as(OFFICER).post("/api/data-requests", body);
    }

    static RequestSteps logged(Service service, CaseSteps about, String kind) {
        return logged(service, about, body(about, kind));
    }

    static RequestSteps logged(Service service, CaseSteps about, Map<String, ?> body) {
        return new RequestSteps(service, about, log(service, body).mustBe(201).text("/id"));
    }

    /** Somebody asks what is held about the first child of the case. */
    static RequestSteps askedForAChild(Service service, CaseSteps about) {
        String person = about.theCase().text("/notification/children/0/personRef/value");
        return logged(
                service,
                about,
                with(body(about, "SUBJECT_ACCESS"), "subject", Map.of("value", person, "kind", "CHILD")));
    }

    RequestSteps at(String instant) {
        about.at(instant);
        return this;
    }

    Answer by(String user, String command, Map<String, ?> body) {
        return service.as(user).post("/api/data-requests/" + id + "/" + command, body);
    }

    Answer officer(String command, Map<String, ?> body) {
        return by(OFFICER, command, body);
    }

    Answer decide(String decision) {
        return officer(
                "decide-data-request",
                Map.of("decision", decision, "exemptions", new String[] {"THIRD_PARTY"}, "reason", "Weighed in full."));
    }

    Answer close() {
        return officer("close-data-request", Map.of());
    }

    Answer closeFor(String reason) {
        return officer("close-data-request", Map.of("reason", reason));
    }

    Answer withdraw() {
        return officer("close-data-request", with(Map.of("withdrawn", true), "reason", "A letter of the parent."));
    }

    Answer readBy(String user, Answer after) {
        return service.as(user).get("/api/data-requests/" + id + "?after=" + after.header("Position"));
    }

    /** The request as it stands once the erasure that was approved is carried out; the server's log has to be ended for it. */
    JsonNode certified(Answer approved) {
        String address = "/api/data-requests/" + id() + "?after=" + approved.header("Position");
        Waiting.until(
                "it is certified",
                Duration.ofMinutes(1),
                () -> service().as(OFFICER).get(address).text("/entry/stage").equals("ERASURE_CERTIFIED"));
        return service().as(OFFICER).get(address).json().path("entry");
    }
}
