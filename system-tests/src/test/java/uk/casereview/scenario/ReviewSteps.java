package uk.casereview.scenario;

import static uk.casereview.scenario.Users.id;
import static uk.casereview.scenario.Users.present;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    private static final List<String> SECTIONS = List.of(
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

    /** Notified on Monday 9 February 2026, so that the review is due on Monday 2 March. */
    static ReviewSteps opened(Service service) {
        return new ReviewSteps(new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded("2026-02-02")
                .decidedNotifiable()
                .at("2026-02-09T16:40:00Z")
                .notified("2026-02-09T16:40:00Z"));
    }

    static ReviewSteps gathering(Service service) {
        ReviewSteps review = opened(service).at("2026-02-10T09:00:00Z");
        review.mustDo(
                "scope-rapid-review", Map.of("from", "2024-02-01", "to", "2026-02-02", "agencies", List.of("WMP")));
        review.mustDo("request-agency-information", Map.of("agency", "WMP", "dueOn", "2026-02-16"));
        return review;
    }

    static ReviewSteps met(Service service) {
        ReviewSteps review = gathering(service).at("2026-02-19T09:00:00Z");
        review.hold(ICB_DOCTOR, BCT, WMP, NSPCC).mustBe(200);
        return review;
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
        for (String agency : List.of("BCC", "ICB", "WMP", "BCT")) {
            review.position(agency, "LCSPR").mustBe(200);
        }
        review.steps
                .decidingReview(
                        Users.BUSINESS_MANAGER,
                        "determine-outcome",
                        Map.of("outcome", "LCSPR", "decision", Map.of("rationale", CaseSteps.RATIONALE)))
                .mustBe(200);
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

    private void mustDo(String command, Map<String, ?> body) {
        steps.review(Users.BUSINESS_MANAGER, command, body).mustBe(200);
    }
}
