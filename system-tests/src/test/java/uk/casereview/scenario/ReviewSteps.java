package uk.casereview.scenario;

import static uk.casereview.scenario.Users.id;
import static uk.casereview.scenario.Users.present;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;

/** The rapid review of a Birmingham case, step by step. */
final class ReviewSteps {
    static final String ICB_DOCTOR = "bscp.chair.icb";
    static final String ICB_NURSE = "bscp.member.icb";
    static final String BCT = Users.CHAIR;
    static final String WMP = "bscp.member.wmp";
    static final String NSPCC = "bscp.member.nspcc";
    static final String BCC = "bscp.member.bcc";
    static final String BCHC = "bscp.member.bchc";
    static final String BSMHFT = "bscp.member.bsmhft";

    static final List<String> SECTIONS = List.of(
            "family-composition",
            "incident",
            "agency-involvement",
            "child-voice",
            "equality",
            "immediate-actions",
            "sibling-safety",
            "practice-analysis",
            "good-practice",
            "learning-points",
            "parallel-processes",
            "family-contact",
            "recommendation",
            "national-issues",
            "action-plan-seed",
            "sign-off");

    private final CaseSteps steps;

    private ReviewSteps(CaseSteps steps) {
        this.steps = steps;
    }

    /** Goes on with a case whose rapid review is open. */
    static ReviewSteps of(CaseSteps steps) {
        return new ReviewSteps(steps);
    }

    /** Notified on Monday 9 February 2026, so that the review is due on Monday 2 March. */
    static ReviewSteps opened(Service service) {
        return new ReviewSteps(new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded("2026-02-02")
                .decidedNotifiable()
                .at("2026-02-09T16:40:00Z")
                .notified("2026-02-09T16:40:00Z"));
    }

    /** Aware on Monday 2 February 2026, and decided and notified a week later. */
    static CaseSteps decidedWhenSent(Service service) {
        return new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded("2026-02-02")
                .at("2026-02-09T16:40:00Z")
                .decidedNotifiable()
                .notified("2026-02-09T16:40:00Z");
    }

    static ReviewSteps gathering(Service service) {
        return opened(service).gathered();
    }

    ReviewSteps gathered() {
        return gathered("WMP");
    }

    /** Of what these agencies did, of which the police answer. */
    ReviewSteps gathered(String... agencies) {
        at("2026-02-10T09:00:00Z");
        mustDo("scope-rapid-review", Map.of("from", "2024-02-01", "to", "2026-02-02", "agencies", List.of(agencies)));
        mustDo("request-agency-information", Map.of("agency", "WMP", "dueOn", "2026-02-16"));
        return this;
    }

    static ReviewSteps met(Service service) {
        return gathering(service).met();
    }

    ReviewSteps met() {
        at("2026-02-19T09:00:00Z").hold(ICB_DOCTOR, BCT, WMP, NSPCC).mustBe(200);
        return this;
    }

    /** Recommended on Thursday 19 February 2026. */
    static ReviewSteps recommended(Service service) {
        ReviewSteps review = met(service);
        review.recommend(decision(ICB_DOCTOR, BCT, WMP, NSPCC)).mustBe(200);
        return review;
    }

    /** All four partners agree, and determine, on Thursday 26 February 2026. */
    static ReviewSteps determined(Service service) {
        ReviewSteps review = recommended(service).at("2026-02-26T09:00:00Z");
        review.positions("LCSPR").determine("LCSPR", Map.of()).mustBe(200);
        return review;
    }

    ReviewSteps withSections(boolean equality) {
        for (String section : SECTIONS) {
            if (equality || !section.equals("equality")) {
                mustDo(
                        "record-review-section",
                        Map.of("section", section, "status", "COMPLETE", "text", "Invented text of this section."));
            }
        }
        return this;
    }

    CaseSteps steps() {
        return steps;
    }

    ReviewSteps at(String instant) {
        steps.at(instant);
        return this;
    }

    Answer hold(String... logins) {
        return steps.review(Users.CHAIR, "hold-rapid-review-meeting", Map.of("attendance", present(logins)));
    }

    Answer position(String agency, String outcome) {
        return steps.review(
                Users.BUSINESS_MANAGER, "record-dsp-position", Map.of("agency", agency, "outcome", outcome));
    }

    Answer recommend(Map<String, Object> decision) {
        return steps.decidingReview(Users.BUSINESS_MANAGER, "recommend-outcome", recommendation(decision));
    }

    Answer submitToPanel(String sentAt, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("sentAt", sentAt, "docRef", "DOC-1"));
        body.putAll(more);
        return steps.review(Users.BUSINESS_MANAGER, "submit-to-panel", body);
    }

    static Map<String, Object> recommendation(Map<String, Object> decision) {
        Map<String, Object> evidence = Map.of("answer", "YES", "evidence", "Invented evidence.");
        return Map.of(
                "outcome",
                "LCSPR",
                "criteriaAnswers",
                Map.of(
                        "K1", evidence,
                        "K2", evidence,
                        "K3", evidence,
                        "K4", Map.of("answer", "NOT_YET_CONSIDERED_BY_PANEL")),
                "decision",
                decision);
    }

    static Map<String, Object> decision(String... logins) {
        return new HashMap<>(
                Map.of("attendance", present(logins), "chairMemberId", id(BCT), "rationale", CaseSteps.RATIONALE));
    }

    static List<Map<String, String>> votes(String choice, String... logins) {
        return Stream.of(logins)
                .map(login -> Map.of("castBy", id(login), "choice", choice))
                .toList();
    }

    /** What the case shows of the review, at a JSON pointer. */
    JsonNode read(String pointer) {
        return steps.theCase().json().at("/rapidReview" + pointer);
    }

    /** What the tracker's row says. */
    String summary(String pointer) {
        return steps.theCase().json().at("/summary" + pointer).asString();
    }

    String stage() {
        return read("/stage").asString();
    }

    Answer as(String user, String command, Map<String, ?> body) {
        return steps.review(user, command, body);
    }

    /** What the open tasks of the kind are about. */
    List<String> openTasks(String kind) {
        return StreamSupport.stream(steps.theCase().json().at("/file/openTasks").spliterator(), false)
                .filter(task -> kind.equals(task.path("kind").asString()))
                .map(task -> task.path("about").asString())
                .toList();
    }

    /** A command with a decision, for which the version last seen must be given. */
    Answer deciding(String user, String command, Map<String, ?> body) {
        return steps.decidingReview(user, command, body);
    }

    Answer determine(String outcome, Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("outcome", outcome, "decision", Map.of("rationale", CaseSteps.RATIONALE)));
        body.putAll(more);
        return deciding(Users.BUSINESS_MANAGER, "determine-outcome", body);
    }

    /** Every delegated partner of Birmingham answers the same. */
    ReviewSteps positions(String outcome) {
        for (String agency : List.of("BCC", "ICB", "WMP", "BCT")) {
            position(agency, outcome).mustBe(200);
        }
        return this;
    }

    /** Sent to the Panel on Friday 27 February 2026, as an LCSPR. */
    static ReviewSteps submitted(Service service) {
        ReviewSteps review = determined(service).withSections(true).at("2026-02-27T12:00:00Z");
        review.submitToPanel("2026-02-27T12:00:00Z", Map.of()).mustBe(200);
        return review;
    }

    Answer panelSays(String response, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("response", response));
        body.putAll(more);
        return as(Users.BUSINESS_MANAGER, "record-panel-response", body);
    }

    void mustDo(String command, Map<String, ?> body) {
        steps.review(Users.BUSINESS_MANAGER, command, body).mustBe(200);
    }
}
