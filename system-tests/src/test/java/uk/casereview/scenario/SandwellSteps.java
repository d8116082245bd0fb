package uk.casereview.scenario;

import static uk.casereview.scenario.Users.present;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;

/** A rapid review in Sandwell, where all four partners must be there. */
final class SandwellSteps {
    static final String[] ALL_FOUR = {"scsp.member.smbc", Users.SANDWELL_CHAIR, "scsp.member.wmp", "scsp.member.icb"};

    private final Service service;
    private final CaseSteps steps;
    private final String id;
    private final String review;
    private final String caseRef;
    private String position = "";

    private SandwellSteps(Service service, CaseSteps steps, String review) {
        this.service = service;
        this.steps = steps;
        this.id = steps.id();
        this.review = review;
        this.caseRef = steps.caseRef();
    }

    /** The case, for steps that are everywhere the same. */
    CaseSteps steps() {
        return steps;
    }

    String position() {
        return position;
    }

    /** The referral reached the Business Unit on the first day, and the Panel was told on the second. */
    static SandwellSteps notified(Service service, String receivedOn, String sentOn) {
        return notified(service, receivedOn, sentOn, true);
    }

    /** As {@link #notified(Service, String, String)}; the first day may be left out of what is recorded. */
    static SandwellSteps notified(Service service, String receivedOn, String sentOn, boolean known) {
        CaseSteps clock = new CaseSteps(service).at(receivedOn + "T09:00:00Z");
        var notifier = service.as(Users.SANDWELL_LA_NOTIFIER);
        Map<String, Object> incident = CaseSteps.incident(receivedOn, receivedOn, List.of(CaseSteps.deadChild()));
        incident.put("laCode", "E08000028");
        if (known) {
            incident.put("businessUnitReceivedOn", receivedOn);
        }
        Answer recorded = notifier.post("/api/incidents", incident).mustBe(201);
        String path = "/api/incidents/" + recorded.text("/id");
        notifier.with("If-Match", recorded.header("ETag"))
                .post(
                        path + "/decide-notifiable",
                        Map.of(
                                "category",
                                "ABUSE_NEGLECT_DEATH",
                                "criteria",
                                List.of("ABUSE_OR_NEGLECT_SUSPECTED", "CHILD_DIED"),
                                "rationale",
                                CaseSteps.RATIONALE))
                .mustBe(200);
        clock.at(sentOn + "T09:00:00Z");
        notifier.post(
                        path + "/submit-notification",
                        Map.of("sentAt", sentOn + "T09:00:00Z", "recipients", List.of("PANEL", "PARTNERS")))
                .mustBe(200);
        String caseRef = recorded.text("/caseRef");
        String review = Eventually.text(() -> service.as(Users.SANDWELL_BUSINESS_MANAGER)
                .get("/api/cases/" + caseRef)
                .text("/rapidReview/opened/rapidReviewId"));
        return new SandwellSteps(service, clock.about(recorded), review);
    }

    static SandwellSteps gathering(Service service) {
        return notified(service, "2026-02-09", "2026-02-09").met();
    }

    SandwellSteps met() {
        post("scope-rapid-review", Map.of("from", "2024-02-01", "to", "2026-02-09", "agencies", List.of("WMP")));
        post("request-agency-information", Map.of("agency", "WMP", "dueOn", "2026-02-16"));
        post("hold-rapid-review-meeting", Map.of("attendance", present(ALL_FOUR)));
        return this;
    }

    /** Of the practice review group: each of the four partners was there and agreed. */
    static Map<String, Object> group() {
        return new HashMap<>(Map.of("attendance", present(ALL_FOUR), "rationale", CaseSteps.RATIONALE));
    }

    /** Three of the partners want the one outcome, the health service the other. */
    void positions(String three, String health) {
        for (String agency : List.of("SMBC", "SCT", "WMP", "ICB")) {
            post("record-dsp-position", Map.of("agency", agency, "outcome", agency.equals("ICB") ? health : three));
        }
    }

    Answer determine(String outcome) {
        Answer answer = deciding(
                Users.SANDWELL_BUSINESS_MANAGER,
                "determine-outcome",
                Map.of("outcome", outcome, "decision", Map.of("rationale", CaseSteps.RATIONALE)));
        seen(answer);
        return answer;
    }

    /** The day becomes known after the notification. */
    void referralReceivedOn(String day) {
        position = service.as(Users.SANDWELL_BUSINESS_MANAGER)
                .post("/api/incidents/" + id + "/record-knowledge", Map.of("businessUnitReceivedOn", day))
                .mustBe(200)
                .header("Position");
    }

    String due(String clock) {
        return clocks().due(clock);
    }

    Clocks clocks() {
        return new Clocks(service, Users.SANDWELL_BUSINESS_MANAGER, caseRef, position);
    }

    Answer recommend(String... logins) {
        return recommend(Map.of("attendance", present(logins), "rationale", CaseSteps.RATIONALE));
    }

    Answer recommend(Map<String, Object> decision) {
        Answer answer =
                deciding(Users.SANDWELL_BUSINESS_MANAGER, "recommend-outcome", ReviewSteps.recommendation(decision));
        seen(answer);
        return answer;
    }

    /** A command with a decision, for which the version last seen must be given. */
    Answer deciding(String user, String command, Map<String, ?> body) {
        return service.as(user)
                .with("If-Match", "\"" + read("/versions/rapidReview") + "\"")
                .post("/api/rapid-reviews/" + review + "/" + command, body);
    }

    /** The same about the incident. */
    Answer decidingOnIncident(String user, String command, Map<String, ?> body) {
        Answer answer = service.as(user)
                .with("If-Match", "\"" + read("/versions/notification") + "\"")
                .post("/api/incidents/" + id + "/" + command, body);
        seen(answer);
        return answer;
    }

    /** Every part of the record is written. */
    void sections() {
        for (String section : ReviewSteps.SECTIONS) {
            post("record-review-section", Map.of("section", section, "status", "COMPLETE", "text", "Invented text."));
        }
    }

    /** What follows is read after this. */
    void seen(Answer answer) {
        if (!answer.header("Position").isEmpty()) {
            position = answer.header("Position");
        }
    }

    /** The next meeting that has the case on its agenda, as the tracker shows it; empty where none has. */
    String nextMeeting() {
        return service.as(Users.SANDWELL_BUSINESS_MANAGER)
                .get("/api/cases?text=" + caseRef)
                .mustBe(200)
                .text("/rows/0/nextMeeting");
    }

    /** What the case shows, at a JSON pointer. */
    String read(String pointer) {
        return theCase().text(pointer);
    }

    String openTasks() {
        return theCase().json().at("/file/openTasks").toString();
    }

    private Answer theCase() {
        return service.as(Users.SANDWELL_BUSINESS_MANAGER)
                .get("/api/cases/" + caseRef + (position.isEmpty() ? "" : "?after=" + position));
    }

    Answer as(String user, String command, Map<String, ?> body) {
        return service.as(user).post("/api/rapid-reviews/" + review + "/" + command, body);
    }

    void post(String command, Map<String, ?> body) {
        position = service.as(Users.SANDWELL_BUSINESS_MANAGER)
                .post("/api/rapid-reviews/" + review + "/" + command, body)
                .mustBe(200)
                .header("Position");
    }
}
