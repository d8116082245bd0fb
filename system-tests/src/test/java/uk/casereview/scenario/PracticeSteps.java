package uk.casereview.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;

/** The practice review of a Birmingham case, step by step. */
final class PracticeSteps {
    static final String REVIEWER = "bscp.lead-reviewer";

    private final Service service;
    private final String caseRef;
    private final String caseId;
    private final String rapidReview;
    private final String review;
    private String position;

    PracticeSteps(Service service, CaseSteps steps, String rapidReview, String position) {
        this.service = service;
        this.caseRef = steps.caseRef();
        this.caseId = steps.id();
        this.rapidReview = rapidReview;
        this.position = position;
        this.review = Eventually.text(() -> text("/practiceReview/practiceReviewId"));
    }

    PracticeSteps at(String day) {
        service.setClock(Users.ADMINISTRATOR, Instant.parse(day + "T10:00:00Z"));
        return this;
    }

    /** Of the last thing written. */
    String position() {
        return position;
    }

    String id() {
        return review;
    }

    String caseRef() {
        return caseRef;
    }

    String caseId() {
        return caseId;
    }

    String rapidReview() {
        return rapidReview;
    }

    Clocks clocks() {
        return new Clocks(service, Users.BUSINESS_MANAGER, caseRef, position);
    }

    Answer clerk(String command, Map<String, ?> body) {
        return as(Users.BUSINESS_MANAGER, command, body);
    }

    Answer as(String user, String command, Map<String, ?> body) {
        return seen(service.as(user).post("/api/practice-reviews/" + review + "/" + command, body));
    }

    /** A command for which the version last seen must be given (If-Match); read again where a job has spoken meanwhile. */
    Answer deciding(String command, Map<String, ?> body) {
        Answer answer = decidingOnce(command, body);
        for (int again = 0; again < 5 && answer.status() == 412; again++) {
            answer = decidingOnce(command, body);
        }
        return answer;
    }

    private Answer decidingOnce(String command, Map<String, ?> body) {
        String version = "\"" + Eventually.text(() -> text("/versions/practiceReview")) + "\"";
        return seen(service.as(Users.BUSINESS_MANAGER)
                .with("If-Match", version)
                .post("/api/practice-reviews/" + review + "/" + command, body));
    }

    Answer appoint(String employer) {
        return clerk("appoint-reviewer", CaseSteps.with(PracticeBodies.appointment(), "employer", employer));
    }

    Answer agree() {
        return deciding("agree-terms-of-reference", PracticeBodies.terms());
    }

    Answer settle(String settlement) {
        return deciding(
                "settle-national-review", Map.of("settlement", settlement, "decision", PracticeBodies.subGroup()));
    }

    Answer accept() {
        return deciding(
                "accept-draft",
                Map.of(
                        "checklist",
                        Map.of("QA1", "MET", "QA2", "MET"),
                        "themes",
                        List.of("T1"),
                        "decision",
                        PracticeBodies.subGroup()));
    }

    Answer position(String agency, String outcome) {
        return clerk("record-dsp-position", Map.of("agency", agency, "outcome", outcome));
    }

    Answer determine() {
        return deciding("determine-report", Map.of("decision", Map.of("rationale", CaseSteps.RATIONALE)));
    }

    Answer ratify(int version) {
        return deciding("ratify-report", Map.of("version", version, "decision", PracticeBodies.partners()));
    }

    Answer copies(String day) {
        return clerk("send-pre-publication-copies", Map.of("sent", Map.of("PANEL", day, "SOS", day, "OFSTED", day)));
    }

    Answer publish(String day) {
        return passedOn(clerk(
                "publish",
                Map.of("publishedOn", day, "url", "https://example.org/practice-reviews/Invented?year=2026")));
    }

    Answer publishedAlready(String day) {
        return passedOn(clerk(
                "publish",
                Map.of(
                        "publishedOn",
                        day,
                        "url",
                        "https://example.org/early-1",
                        "alreadyHappened",
                        true,
                        "reason",
                        "Invented mistake of the web team.")));
    }

    /** A process asks for what is published to be passed on, and the review has another version then. */
    private Answer passedOn(Answer answer) {
        if (answer.body().contains("LcsprPublished")) {
            Eventually.isTrue(() -> tasks().contains("ISSUE_BRIEFING_NOTE"));
        }
        return answer;
    }

    String tasks() {
        return theCase().at("/file/openTasks").toString();
    }

    /** The plan that a process has made of the ratified report. */
    String plan() {
        String plan = ActionPlanId.of(UUID.fromString(review)).toString();
        Eventually.isTrue(() -> theCase().path("versions").has("actionPlan/" + plan));
        return plan;
    }

    /** What the case shows, at a JSON pointer. */
    String text(String pointer) {
        return theCase().at(pointer).asString();
    }

    JsonNode theCase() {
        return service.as(Users.BUSINESS_MANAGER)
                .get("/api/cases/" + caseRef + (position.isEmpty() ? "" : "?after=" + position))
                .json();
    }

    String stage() {
        return text("/practiceReview/stage");
    }

    /** Reads after this point wait for what has just been written. */
    private Answer seen(Answer answer) {
        if (!answer.header("Position").isEmpty()) {
            position = answer.header("Position");
        }
        return answer;
    }
}
