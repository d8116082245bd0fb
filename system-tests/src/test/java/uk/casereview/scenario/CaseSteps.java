package uk.casereview.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;

/** One case, step by step as its users take them; each step is theirs to repeat or refuse. */
final class CaseSteps {
    static final String RATIONALE = "Abuse is suspected, and agencies can learn from the case.";

    private final Service service;
    private String id = "";
    private String caseRef = "";
    private String rapidReview = "";
    private String position = "";
    private String held = "";

    CaseSteps(Service service) {
        this.service = service;
    }

    String id() {
        return id;
    }

    String caseRef() {
        return caseRef;
    }

    /** Where in the log the latest of these steps is. */
    String position() {
        return position;
    }

    String rapidReview() {
        return rapidReview;
    }

    CaseSteps at(String instant) {
        service.setClock(Users.ADMINISTRATOR, Instant.parse(instant));
        return this;
    }

    CaseSteps onDay(LocalDate day) {
        return at(day + "T10:00:00Z");
    }

    static Map<String, Object> deadChild() {
        return new HashMap<>(Map.of(
                "outcome",
                "DEATH",
                "ageYears",
                3,
                "sex",
                "UNKNOWN",
                "harmTypes",
                List.of("NEGLECT"),
                "name",
                "Invented Person",
                "knownToAnyAgency",
                true));
    }

    static Map<String, Object> incident(String incidentOn, String awareOn, List<Map<String, Object>> children) {
        return new HashMap<>(Map.of(
                "incidentOn", incidentOn,
                "awareOn", awareOn,
                "abuseOrNeglect", "SUSPECTED",
                "locationType", "HOME",
                "laCode", "E08000025",
                "outline", "A boy of three was found dead at home. He had not been seen for two weeks.",
                "children", children));
    }

    /** The body with one field more, or other. */
    static Map<String, Object> with(Map<String, ?> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    CaseSteps recorded(String awareOn) {
        return recorded(incident(awareOn, awareOn, List.of(deadChild())));
    }

    CaseSteps recorded(Map<String, Object> incident) {
        Answer answer =
                service.as(Users.LA_NOTIFIER).post("/api/incidents", incident).mustBe(201);
        return about(answer);
    }

    /** Goes on with the case that the answer has created. */
    CaseSteps about(Answer created) {
        seen(created);
        id = created.text("/id");
        caseRef = created.text("/caseRef");
        held = created.header("ETag");
        return this;
    }

    CaseSteps decidedNotifiable() {
        return decidedNotifiable("ABUSE_NEGLECT_DEATH", Set.of("ABUSE_OR_NEGLECT_SUSPECTED", "CHILD_DIED"));
    }

    CaseSteps decidedNotifiable(String category, Set<String> criteria) {
        deciding(
                        Users.LA_NOTIFIER,
                        "decide-notifiable",
                        Map.of("category", category, "criteria", criteria, "rationale", RATIONALE))
                .mustBe(200);
        return this;
    }

    Answer submit(String sentAt, Map<String, Object> more) {
        return submitAs(Users.LA_NOTIFIER, sentAt, List.of("PANEL", "PARTNERS"), more);
    }

    Answer submitAs(String user, String sentAt, List<String> recipients, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("sentAt", sentAt, "recipients", recipients));
        body.putAll(more);
        return seen(service.as(user).post("/api/incidents/" + id + "/submit-notification", body));
    }

    CaseSteps notified(String sentAt) {
        submit(sentAt, Map.of()).mustBe(200);
        return withOpenRapidReview();
    }

    CaseSteps notifiedLate(String sentAt, String reason) {
        submit(sentAt, Map.of("lateReason", reason)).mustBe(200);
        return withOpenRapidReview();
    }

    /** The rapid review is opened by a process; the case shows it when it is. */
    CaseSteps withOpenRapidReview() {
        rapidReview = Eventually.text(() -> theCase().text("/rapidReview/opened/rapidReviewId"));
        return this;
    }

    Answer theCase() {
        return theCase("");
    }

    /** The case at another moment, e.g. {@code "asOf=2026-02-02T09:00:00Z"}. */
    Answer theCase(String at) {
        return read("", at);
    }

    /** The next meeting that has the case on its agenda, as the tracker shows it; empty where none has. */
    String nextMeeting() {
        return service.as(Users.BUSINESS_MANAGER)
                .get("/api/cases?text=" + caseRef)
                .mustBe(200)
                .text("/rows/0/nextMeeting");
    }

    Answer timeline() {
        return timeline("");
    }

    /** The history at another moment, e.g. {@code "effectiveOn=2026-02-02"}. */
    Answer timeline(String at) {
        return read("/timeline", at);
    }

    /** What is known at two moments, e.g. {@code "earlier=2026-02-02T09:00:00Z&later=2026-02-03T09:00:00Z"}. */
    Answer comparison(String moments) {
        return read("/comparison", moments);
    }

    private Answer read(String part, String at) {
        String after = position.isEmpty() ? "" : "after=" + position;
        return service.as(Users.BUSINESS_MANAGER)
                .get("/api/cases/" + caseRef + part + "?" + at + (at.isEmpty() ? "" : "&") + after);
    }

    Clocks clocks() {
        return new Clocks(service, Users.BUSINESS_MANAGER, caseRef, position);
    }

    Answer incident(String user, String command, Map<String, ?> body) {
        return seen(service.as(user).post("/api/incidents/" + id + "/" + command, body));
    }

    Answer review(String user, String command, Map<String, ?> body) {
        return seen(service.as(user).post("/api/rapid-reviews/" + rapidReview + "/" + command, body));
    }

    /** A command that stands, given with the version that these steps hold (If-Match). */
    Answer accepts(String user, String command, Map<String, ?> body) {
        Answer answer = holding(user, command, body).mustBe(200);
        held = answer.header("ETag");
        return answer;
    }

    /**
     * A command that is refused with the code and stores nothing: the version that these steps hold stays the last, or the
     * next accepted command would be stale.
     */
    Answer refuses(String code, String user, String command, Map<String, ?> body) {
        return Refused.with(code, holding(user, command, body));
    }

    private Answer holding(String user, String command, Map<String, ?> body) {
        return seen(service.as(user).with("If-Match", held).post("/api/incidents/" + id + "/" + command, body));
    }

    /** Somebody else has changed the case: takes up the version it has now. */
    CaseSteps readAgain() {
        held = version("notification");
        return this;
    }

    /** A command for which the version last seen must be given (If-Match). */
    Answer deciding(String user, String command, Map<String, ?> body) {
        return seen(service.as(user)
                .with("If-Match", version("notification"))
                .post("/api/incidents/" + id + "/" + command, body));
    }

    Answer decidingReview(String user, String command, Map<String, ?> body) {
        return seen(service.as(user)
                .with("If-Match", version("rapidReview"))
                .post("/api/rapid-reviews/" + rapidReview + "/" + command, body));
    }

    /** Reads after this point wait for what has just been written. */
    private Answer seen(Answer answer) {
        if (!answer.header("Position").isEmpty()) {
            position = answer.header("Position");
        }
        return answer;
    }

    private String version(String aggregate) {
        return "\"" + Eventually.text(() -> theCase().text("/versions/" + aggregate)) + "\"";
    }
}
