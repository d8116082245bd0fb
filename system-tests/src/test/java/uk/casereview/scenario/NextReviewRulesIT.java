package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.decision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §11.1, PM3, and §8.4-L1: an LCSPR that is determined is held, whatever reviews the case has had before. */
@ServiceTest
class NextReviewRulesIT {
    /** Its own clocks run, and the report of the first stays public for its three years (C8). */
    @Test
    void aSecondRapidReviewBeginsAnotherAfterTheFirstIsClosed(Service service) {
        ReviewSteps rapid = ReviewSteps.submitted(service);
        PracticeSteps review = NextReview.closed(service, NextReview.published(service, rapid));

        NotifiedAgain.determined(rapid);

        Eventually.isTrue(() -> "INITIATED".equals(review.stage()));
        assertThat(review.text("/practiceReview/initiated/decidedOn")).isEqualTo("2026-04-16");
        assertThat(review.text("/practiceReview/initiated/decision/decisionId"))
                .isEqualTo(rapid.read("/determined/decision/decisionId").asString());
        assertThat(review.clocks().due("C6")).isEqualTo("2026-10-16");
        review.clocks().becomes("C8", "RUNNING");
        assertThat(review.text("/practiceReview/earlier/0/stage")).isEqualTo("CLOSED");
        assertThat(review.text("/practiceReview/earlier/0/publishedOn")).isEqualTo("2026-03-20");
        assertThat(review.theCase().at("/practiceReview/published").isMissingNode())
                .isTrue();
        assertThat(rapid.openTasks("PROCESS_REFUSED")).isEmpty();
        refused(review.clerk("withdraw-from-website", Map.of()), "AVAILABILITY_PERIOD_RUNNING", "until", "2029-03-20");
        exactly(
                review.clerk("urgent-takedown", Map.of("ground", "IDENTIFICATION_RISK")),
                "ReportTakenDown",
                "ClockStopped");
        assertThat(review.stage()).isEqualTo("INITIATED");
    }

    /** What is public can take nothing more in, also where nobody has closed it yet. */
    @Test
    void aSecondRapidReviewBeginsAnotherOnceTheFirstReportIsPublic(Service service) {
        ReviewSteps rapid = ReviewSteps.submitted(service);
        PracticeSteps review = NextReview.published(service, rapid);

        NotifiedAgain.determined(rapid);

        Eventually.isTrue(() -> "INITIATED".equals(review.stage()));
        assertThat(review.clocks().due("C6")).isEqualTo("2026-10-16");
        assertThat(review.text("/practiceReview/earlier/0/stage")).isEqualTo("PUBLISHED");
    }

    /** One review is held of what both rapid reviews found, and is due when the first was to be. */
    @Test
    void anOpenReviewTakesInWhatASecondRapidReviewFound(Service service) {
        ReviewSteps rapid = ReviewSteps.submitted(service);
        PracticeSteps review = PracticeStory.of(service, rapid);

        NotifiedAgain.determined(rapid);

        Eventually.isTrue(() -> "2026-04-16".equals(review.text("/practiceReview/takenOver/0/decidedOn")));
        assertThat(review.text("/practiceReview/takenOver/0/decisionId"))
                .isEqualTo(rapid.read("/determined/decision/decisionId").asString());
        assertThat(review.text("/practiceReview/initiated/decidedOn")).isEqualTo("2026-02-26");
        assertThat(review.clocks().due("C6")).isEqualTo("2026-08-26");
        assertThat(review.theCase().at("/practiceReview/earlier")).isEmpty();
        assertThat(rapid.openTasks("PROCESS_REFUSED")).isEmpty();
    }

    /** §15.4-19: "JOINT = LCSPR with jointWith"; the partners of the last determination are those it is held with. */
    @Test
    void whoItIsHeldWithFollowsTheRapidReviewThatDecidesAgain(Service service) {
        ReviewSteps rapid = ReviewSteps.determined(service);
        PracticeSteps review = PracticeStory.of(service, rapid);
        Map<String, Object> joint = Map.of("outcome", "LCSPR", "jointWith", List.of("SAR", "DARDR"));

        determinedWith(rapid, joint);

        Eventually.isTrue(() -> "JOINT".equals(review.text("/practiceReview/reviewType")));
        assertThat(review.theCase().at("/practiceReview/takenOver/0/jointWith").toString())
                .contains("SAR", "DARDR");
        assertThat(review.stage()).isEqualTo("INITIATED");
        assertThat(review.clocks().due("C6")).isEqualTo("2026-08-26");
    }

    @Test
    void afterAClosedReviewEitherBodyMayBeginAnother(Service service) {
        ReviewSteps rapid = ReviewSteps.submitted(service);
        PracticeSteps review = NextReview.published(service, rapid);
        Map<String, Object> own =
                Map.of("rapidReviewId", rapid.steps().rapidReview(), "decision", PracticeBodies.partners());
        Map<String, Object> other = Map.of(
                "notificationId", rapid.steps().id(),
                "reviewType", "SINGLE_AGENCY",
                "decision", PracticeBodies.subGroup());
        var clerk = service.as(Users.BUSINESS_MANAGER);

        refused(clerk.post("/api/practice-reviews", own), "LCSPR_EXISTS", "stage", "PUBLISHED");
        refused(clerk.post("/api/practice-reviews/initiate-review", other), "LCSPR_EXISTS", "stage", "PUBLISHED");
        NextReview.closed(service, review);
        refused(
                clerk.post(
                        "/api/practice-reviews",
                        Map.of("rapidReviewId", rapid.steps().rapidReview())),
                "LCSPR_WITHOUT_DECISION");
        accepted(clerk.post("/api/practice-reviews/initiate-review", other), "ReviewInitiated");
        accepted(clerk.post("/api/practice-reviews", own), "ReviewDiscontinued", "LcsprInitiated");
        Eventually.isTrue(() -> review.theCase().at("/practiceReview/earlier").size() == 2);
    }

    /** One member had no say in what the Sub-Group recommended; it recommends a joint review, and all determine that. */
    private static void determinedWith(ReviewSteps rapid, Map<String, Object> outcome) {
        rapid.at("2026-02-27T12:00:00Z")
                .as(
                        Users.BUSINESS_MANAGER,
                        "flag-decision",
                        Map.of(
                                "decisionId",
                                rapid.read("/recommended/decision/decisionId").asString(),
                                "reason",
                                "LATE_CONFLICT",
                                "memberId",
                                Users.id(ReviewSteps.WMP)))
                .mustBe(200);
        Eventually.isTrue(() -> !rapid.openTasks("LIST_AT_NEXT_MEETING").isEmpty());
        Object jointWith = Objects.requireNonNull(outcome.get("jointWith"));
        var again = decision(ReviewSteps.ICB_DOCTOR, ReviewSteps.BCT, ReviewSteps.BCC, ReviewSteps.NSPCC);
        rapid.deciding(
                        Users.BUSINESS_MANAGER,
                        "recommend-outcome",
                        with(
                                ReviewSteps.recommendation(with(again, "decidedOn", "2026-02-27")),
                                "jointWith",
                                jointWith))
                .mustBe(200);
        for (String agency : List.of("BCC", "ICB", "WMP", "BCT")) {
            rapid.mustDo("record-dsp-position", with(outcome, "agency", agency));
        }
        rapid.determine("LCSPR", Map.of("jointWith", jointWith)).mustBe(200);
    }
}
