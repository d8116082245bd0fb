package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.refused;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §8.4, §10.1 and §15.1: what is kept of each review, where a case has had one after the other. */
@ServiceTest
class SecondReviewRulesIT {
    /** A-22, PM4: "one plan per source review"; what the second has learnt has a plan, whatever became of the first's. */
    @Test
    void whatASecondRapidReviewHasLearntHasAPlanOfItsOwn(Service service) {
        ReviewSteps rapid = ReviewSteps.determined(service).withSections(true).at("2026-02-27T12:00:00Z");
        learnt(rapid);
        Eventually.isTrue(() -> plans(rapid).equals(List.of(plan(rapid, 1))));
        rapid.submitToPanel("2026-02-27T12:00:00Z", Map.of()).mustBe(200);
        NotifiedAgain.recommended(rapid);
        learnt(rapid);
        assertThat(plans(rapid)).as("nothing is determined yet").hasSize(1);

        rapid.at("2026-04-16T09:00:00Z")
                .positions("LCSPR")
                .determine("LCSPR", Map.of())
                .mustBe(200);

        Eventually.isTrue(() -> plans(rapid).equals(List.of(plan(rapid, 1), plan(rapid, 2))));
        assertThat(rapid.steps().theCase().json().at("/plans/1/number").asInt()).isEqualTo(2);
        assertThat(rapid.openTasks("PROCESS_REFUSED")).isEmpty();
    }

    /** PLAN_MISSING asks for the plan of the review that is to be closed. */
    @Test
    void aSecondPracticeReviewClosesWithAPlanOfItsOwn(Service service) {
        PracticeSteps review =
                NextReview.closed(service, NextReview.published(service, ReviewSteps.submitted(service)));
        accepted(
                service.as(Users.BUSINESS_MANAGER)
                        .post(
                                "/api/practice-reviews",
                                Map.of("rapidReviewId", review.rapidReview(), "decision", PracticeBodies.partners())),
                "LcsprInitiated");
        review.at("2026-04-20").publishedAlready("2026-04-20").mustBe(200);

        refused(review.deciding("close-lcspr", Map.of("decision", PracticeBodies.subGroup())), "PLAN_MISSING");
        NextReview.closed(service, review);

        assertThat(review.stage()).isEqualTo("CLOSED");
        assertThat(review.theCase().path("plans")).hasSize(2);
    }

    /** §8.4-L11: "after due date an unpublished review is OVERDUE until published"; §15.1-3: it goes on where it was. */
    @Test
    void whatWasClosedTooEarlyIsAwaitedAndGoesOnWhereItWas(Service service) {
        PracticeSteps review = PracticeStory.initiated(service).at("2026-03-05");
        review.appoint("INDEPENDENT").mustBe(200);
        accepted(
                review.deciding(
                        "close-lcspr",
                        Map.of(
                                "decision",
                                PracticeBodies.subGroup(),
                                "alreadyHappened",
                                true,
                                "reason",
                                "The group took it for the other case.")),
                "LcsprClosed");
        assertThat(review.stage()).isEqualTo("CLOSED");
        review.clocks().becomes("C6", "RUNNING");
        refused(
                service.as(Users.BUSINESS_MANAGER)
                        .post(
                                "/api/practice-reviews/initiate-review",
                                Map.of(
                                        "notificationId", review.caseId(),
                                        "reviewType", "GOOD_PRACTICE",
                                        "decision", PracticeBodies.subGroup())),
                "LCSPR_EXISTS",
                "by",
                "Reopen");

        accepted(
                review.deciding(
                        "reopen",
                        Map.of(
                                "reason",
                                "It was the other case.",
                                "newEvidence",
                                "The minutes.",
                                "decision",
                                PracticeBodies.subGroup())),
                "LcsprReopened");
        assertThat(review.stage()).isEqualTo("COMMISSIONED");
        accepted(review.agree(), "TermsOfReferenceAgreed");
        assertThat(review.stage()).isEqualTo("SCOPED");
        assertThat(review.clocks().due("C6")).isEqualTo("2026-08-26");
    }

    /** §15.1-3: "clocks recalculated"; the read of the case says what became of the first. */
    @Test
    void theDayOfTheFirstReportIsPutRightAfterTheSecondBegan(Service service) {
        ReviewSteps rapid = ReviewSteps.submitted(service);
        PracticeSteps review = NextReview.closed(service, NextReview.published(service, rapid));
        NotifiedAgain.determined(rapid);
        Eventually.isTrue(() -> "INITIATED".equals(review.stage()));
        Map<String, Object> first = Map.of(
                "review", review.text("/practiceReview/earlier/0/decisionId"),
                "from", "2026-03-20",
                "to", "2026-03-19",
                "reason", "The web team had the page out a day earlier.");

        accepted(review.deciding("correct-published-on", first), "PublishedOnCorrected");

        assertThat(review.text("/practiceReview/earlier/0/publishedOn")).isEqualTo("2026-03-19");
        assertThat(review.text("/practiceReview/earlier/0/availableUntil")).isEqualTo("2029-03-19");
        assertThat(review.clocks().due("C8")).isEqualTo("2029-03-19");
        accepted(review.clerk("urgent-takedown", Map.of("ground", "ERROR")), "ReportTakenDown");
        assertThat(review.text("/practiceReview/earlier/0/takenDownOn")).isEqualTo("2026-04-16");
        refused(review.deciding("correct-published-on", first), "CORRECTION_OUTDATED");
    }

    /** §15.1-3: heldOn, receivedOn and sentOn are on the list, and the first review is taken up no more. */
    @Test
    void theDayOfAMeetingOfTheFirstReviewIsPutRightAfterTheSecondBegan(Service service) {
        ReviewSteps rapid = ReviewSteps.submitted(service);
        PracticeSteps review = NextReview.published(service, rapid);
        accepted(
                review.clerk(
                        "record-review-meeting",
                        Map.of(
                                "heldOn",
                                "2026-03-19",
                                "type",
                                "REVIEW_TEAM",
                                "agencies",
                                List.of("WMP"),
                                "alreadyHappened",
                                true,
                                "reason",
                                "It had been forgotten.")),
                "ReviewMeetingRecorded");
        NextReview.closed(service, review);
        NotifiedAgain.determined(rapid);
        Eventually.isTrue(() -> "INITIATED".equals(review.stage()));
        Map<String, Object> ofTheLast =
                Map.of("from", "2026-03-19", "to", "2026-03-18", "reason", "An invented mistake in the minutes.");
        refused(review.deciding("correct-held-on", ofTheLast), "CORRECTION_OUTDATED");
        Map<String, Object> ofTheFirst =
                CaseSteps.with(ofTheLast, "review", review.text("/practiceReview/earlier/0/decisionId"));

        accepted(review.deciding("correct-held-on", ofTheFirst), "HeldOnCorrected");

        refused(review.deciding("correct-held-on", ofTheFirst), "CORRECTION_OUTDATED");
    }

    private static void learnt(ReviewSteps rapid) {
        rapid.mustDo("record-learning-point", Map.of("text", "An invented point.", "themes", List.of("T3")));
    }

    private static List<String> plans(ReviewSteps rapid) {
        Answer theCase = rapid.steps().theCase();
        return StreamSupport.stream(theCase.json().path("plans").spliterator(), false)
                .map(plan -> plan.path("actionPlanId").asString())
                .toList();
    }

    private static String plan(ReviewSteps rapid, int number) {
        return ActionPlanId.of(UUID.fromString(rapid.steps().rapidReview()), number)
                .toString();
    }
}
