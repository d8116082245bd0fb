package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §11.1, PM6 to PM8: what follows from a practice review without anybody copying anything. */
@ServiceTest
class ReviewLearningRulesIT {
    @Test
    void aRatifiedReportHasItsPlanLinkedToTheRapidReview(Service service) {
        PracticeSteps review = PracticeStory.ratified(service);

        JsonNode sources = plan(review, review.plan()).path("sources");
        assertThat(sources.findValuesAsString("sourceType"))
                .containsExactlyInAnyOrder("PRACTICE_REVIEW", "RAPID_REVIEW");
        assertThat(sources.findValuesAsString("sourceId"))
                .containsExactlyInAnyOrder(review.text("/practiceReview/practiceReviewId"), review.rapidReview());
        refused(
                service.as(Users.BUSINESS_MANAGER)
                        .post(
                                "/api/action-plans",
                                Map.of(
                                        "sources",
                                        List.of(Map.of(
                                                "sourceType",
                                                "PRACTICE_REVIEW",
                                                "sourceId",
                                                review.text("/practiceReview/practiceReviewId"))))),
                "PLAN_EXISTS");
    }

    @Test
    void aRecommendationIsAboutWhatItsReviewHasLearnt(Service service) {
        ReviewSteps rapidReview = ReviewSteps.recommended(service).at("2026-02-26T09:00:00Z");
        rapidReview.mustDo("record-learning-point", Map.of("text", "An invented point.", "themes", List.of("T3")));
        rapidReview.positions("LCSPR").determine("LCSPR", Map.of()).mustBe(200);
        PracticeSteps review = PracticeStory.ratified(PracticeStory.of(service, rapidReview));
        String point = review.text("/rapidReview/learning/0/learningId");
        String plan = review.plan();

        accepted(recommend(service, plan, Map.of()), "RecommendationAdded");
        accepted(recommend(service, plan, Map.of("learningIds", List.of(point))), "RecommendationAdded");
        Eventually.isTrue(() -> plan(review, plan).path("recommendations").size() == 2);
        assertThat(themes(review, plan, 0)).containsExactly("T1");
        assertThat(themes(review, plan, 1)).containsExactly("T3");
    }

    /** R6: "not held to the end", nor over with it. */
    @Test
    void whatARapidReviewHasLearntIsPassedOnAlsoOnceItIsClosed(Service service) {
        ReviewSteps review = ReviewSteps.determined(service).withSections(true).at("2026-02-27T12:00:00Z");
        Map<String, Object> point = Map.of("text", "An invented point.", "themes", List.of("T3"));
        review.mustDo("record-learning-point", point);
        PlanSteps.of(service, review).found();
        review.at("2026-02-27T12:00:00Z")
                .submitToPanel("2026-02-27T12:00:00Z", Map.of())
                .mustBe(200);
        review.panelSays("AGREES", Map.of()).mustBe(200);
        review.as(Users.CHAIR, "close-rapid-review", Map.of()).mustBe(200);

        refused(review.as(Users.BUSINESS_MANAGER, "record-learning-point", point), "INVALID_STATE", "stage", "CLOSED");
        exactly(
                review.as(Users.BUSINESS_MANAGER, "disseminate-learning", Map.of("channel", "WEBINAR")),
                "LearningDisseminated");
    }

    @Test
    void aLearningPointIsTaggedAnewAndKeepsTheEarlierTags(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service);
        review.mustDo("record-learning-point", Map.of("text", "An invented point.", "themes", List.of("T3")));
        String point = review.read("/learning/0/learningId").asString();
        String nowhere = UUID.randomUUID().toString();

        refused(retag(review, point, "T99"), "THEME_UNKNOWN", "themes", "[\"T99\"]");
        refused(retag(review, nowhere, "T4"), "UNKNOWN_REFERENCE", "learningId", nowhere);
        Answer retagged = retag(review, point, "T4");
        exactly(retagged, "LearningRetagged");

        assertThat(review.read("/learning/0/themes/0/code").asString()).isEqualTo("T4");
        assertThat(casesOf(service, "T4", retagged)).contains(review.steps().caseRef());
        assertThat(casesOf(service, "T3", retagged))
                .doesNotContain(review.steps().caseRef());
        assertThat(service.as(Users.SCRUTINEER)
                        .get("/api/cases/" + review.steps().caseRef() + "/timeline")
                        .body())
                .contains("rapid-review.LearningRetagged");
    }

    private static Answer retag(ReviewSteps review, String point, String theme) {
        return review.as(
                Users.BUSINESS_MANAGER, "retag-learning", Map.of("learningId", point, "themes", List.of(theme)));
    }

    private static String casesOf(Service service, String theme, Answer after) {
        return service.as(Users.BUSINESS_MANAGER)
                .get("/api/dashboards/cases?figure=THEMES." + theme + "&size=200&after=" + after.header("Position"))
                .mustBe(200)
                .body();
    }

    @Test
    void whatIsPublishedIsToBePassedOnInFourWays(Service service) {
        PracticeSteps review = PracticeStory.copied(service, true).at("2026-08-24");
        review.publish("2026-08-24").mustBe(200);

        assertThat(review.tasks())
                .contains("SEND_TO_NSPCC_REPOSITORY", "SEND_TO_WHAT_WORKS", "HOLD_WEBINAR", "ISSUE_BRIEFING_NOTE");
        exactly(
                review.clerk("record-dissemination", Map.of("channel", "NSPCC_REPOSITORY")),
                "LearningDisseminated",
                "TaskCompleted");
        exactly(
                review.clerk("waive-dissemination", Map.of("channel", "WEBINAR", "reason", "Invented reason.")),
                "DisseminationWaived",
                "TaskCompleted");
        assertThat(review.tasks())
                .contains("SEND_TO_WHAT_WORKS", "ISSUE_BRIEFING_NOTE")
                .doesNotContain("SEND_TO_NSPCC_REPOSITORY", "HOLD_WEBINAR");
    }

    @Test
    void aNationalReviewFlagsTheLocalOneUntilItIsSettled(Service service) {
        ReviewSteps rapidReview = ReviewSteps.submitted(service);
        PracticeSteps review = PracticeStory.of(service, rapidReview);
        rapidReview.panelSays("NATIONAL_REVIEW_DECIDED", Map.of()).mustBe(200);
        Eventually.isTrue(() -> review.tasks().contains("NATIONAL_REVIEW_DECIDED"));

        accepted(
                review.deciding(
                        "discontinue",
                        Map.of(
                                "ground", "NATIONAL_REVIEW",
                                "reason", "Invented national review.",
                                "decision", PracticeBodies.partners())),
                "ReviewDiscontinued",
                "TaskCompleted");
        assertThat(review.tasks()).doesNotContain("NATIONAL_REVIEW_DECIDED");
    }

    @Test
    void theSubGroupSettlesHowItGoesOnBesideTheNationalOne(Service service) {
        ReviewSteps rapidReview = ReviewSteps.submitted(service);
        PracticeSteps review = PracticeStory.of(service, rapidReview);
        refused(review.settle("PAUSE_WORK"), "INVALID_STATE", "question", "NATIONAL_REVIEW_DECIDED");
        rapidReview.panelSays("NATIONAL_REVIEW_DECIDED", Map.of()).mustBe(200);
        Eventually.isTrue(() -> review.tasks().contains("NATIONAL_REVIEW_DECIDED"));

        exactly(review.settle("PAUSE_WORK"), "NationalReviewSettled", "TaskCompleted");
        assertThat(review.tasks()).doesNotContain("NATIONAL_REVIEW_DECIDED");
        review.clocks().becomes("C6", "RUNNING");
        refused(review.settle("PAUSE_WORK"), "INVALID_STATE");
        exactly(review.settle("CONTINUE"), "NationalReviewSettled");

        JsonNode settled = review.theCase().at("/practiceReview/besideNationalReview");
        assertThat(settled.findValuesAsString("settlement")).containsExactly("PAUSE_WORK", "CONTINUE");
        assertThat(service.as(Users.BUSINESS_MANAGER)
                        .get("/api/decisions?body=SCSG&case=" + review.caseRef() + "&after=" + review.position())
                        .body())
                .contains(settled.findValuesAsString("decisionId"));
    }

    /** PM6, where the local review begins only then; "SCSG decides", and nobody else ends the question. */
    @Test
    void whatBeginsBesideANationalReviewIsAskedHowItGoesOnAndTheSubGroupAnswers(Service service) {
        ReviewSteps rapidReview = notGoingOn(service);
        rapidReview.panelSays("NATIONAL_REVIEW_DECIDED", Map.of()).mustBe(200);
        CaseSteps steps = rapidReview.steps();
        Answer begun = service.as(Users.BUSINESS_MANAGER)
                .post(
                        "/api/practice-reviews/initiate-review",
                        Map.of(
                                "notificationId",
                                steps.id(),
                                "reviewType",
                                "THEMATIC",
                                "decision",
                                PracticeBodies.subGroup()));
        accepted(begun.mustBe(201), "ReviewInitiated", "TaskRaised");
        PracticeSteps review = new PracticeSteps(service, steps, "", begun.header("Position"));
        assertThat(review.tasks()).contains("NATIONAL_REVIEW_DECIDED", "panel-response/1");

        refused(
                review.clerk("complete-task", Map.of("taskId", begun.text("/ids/taskId"))),
                "DECISION_REQUIRED",
                "by",
                "SettleNationalReview");
        exactly(review.settle("CONTINUE"), "NationalReviewSettled", "TaskCompleted");
        assertThat(review.tasks()).doesNotContain("NATIONAL_REVIEW_DECIDED");
    }

    /** The rapid review leads to no other, and is with the Panel on Friday 27 February 2026. */
    private static ReviewSteps notGoingOn(Service service) {
        ReviewSteps review = ReviewSteps.recommended(service).at("2026-02-26T09:00:00Z");
        review.positions("NO_FURTHER_REVIEW")
                .determine(
                        "NO_FURTHER_REVIEW",
                        Map.of(
                                "decision",
                                Map.of(
                                        "rationale",
                                        CaseSteps.RATIONALE,
                                        "dissent",
                                        List.of(Map.of("agency", "NSPCC", "view", "More would have been learnt.")))))
                .mustBe(200);
        review.withSections(true).at("2026-02-27T12:00:00Z");
        review.submitToPanel("2026-02-27T12:00:00Z", Map.of()).mustBe(200);
        return review;
    }

    private static Answer recommend(Service service, String plan, Map<String, ?> more) {
        Map<String, Object> body = PlanSteps.recommendation();
        body.remove("themes");
        body.putAll(more);
        return service.as(Users.BUSINESS_MANAGER).post("/api/action-plans/" + plan + "/add-recommendation", body);
    }

    private static List<String> themes(PracticeSteps review, String plan, int recommendation) {
        return plan(review, plan)
                .path("recommendations")
                .path(recommendation)
                .path("themes")
                .findValuesAsString("code");
    }

    private static JsonNode plan(PracticeSteps review, String plan) {
        for (JsonNode one : review.theCase().path("plans")) {
            if (plan.equals(one.path("actionPlanId").asString())) {
                return one;
            }
        }
        throw new AssertionError("no plan " + plan);
    }
}
