package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §3.3-C8 and §8.4-L12: what is said of a report on the day it becomes public, and how long it stays so. */
@ServiceTest
class PublishedReportRulesIT {
    /** "Agencies should have finished actions before publication where possible → warning, not block". */
    @Test
    void whatThePlanStillAsksForIsSaidAndBlocksNothing(Service service) {
        ReviewSteps rapid = ReviewSteps.determined(service);
        PracticeSteps review = PracticeStory.copied(PracticeStory.of(service, rapid), true);
        PlanSteps plan = PlanSteps.goingOn(service, rapid.steps(), PlanPeople.BIRMINGHAM, review.plan());
        String recommendation = plan.recommended();
        String open = plan.agreed(recommendation);
        plan.complete(plan.agreed(recommendation)).mustBe(200);

        accepted(review.at("2026-08-24").publish("2026-08-24"), "LcsprPublished");
        assertThat(review.theCase().at("/practiceReview/published/openActions").toString())
                .isEqualTo("[\"" + open + "\"]");
    }

    /** A year until 30 December 2024, three since: "past decisions keep the policy of their day". */
    @Test
    void itStaysAsLongAsThePolicyOfItsDaySays(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2024-02-27T09:00:00Z").recorded("2024-02-20");
        Answer begun = service.as(Users.BUSINESS_MANAGER)
                .post(
                        "/api/practice-reviews",
                        Map.of("notificationId", steps.id(), "decision", PracticeBodies.partners()))
                .mustBe(201);
        PracticeSteps review = new PracticeSteps(service, steps, "", begun.header("Position")).at("2025-03-10");
        review.publishedAlready("2024-06-03").mustBe(200);
        assertThat(review.text("/practiceReview/availableUntil")).isEqualTo("2025-06-03");

        accepted(
                review.deciding(
                        "correct-published-on",
                        Map.of("from", "2024-06-03", "to", "2024-06-04", "reason", "Invented look at the website.")),
                "PublishedOnCorrected",
                "ClockRecalculated");
        assertThat(review.text("/practiceReview/availableUntil")).isEqualTo("2025-06-04");
        assertThat(review.clocks().due("C8")).isEqualTo("2025-06-04");
    }

    @Test
    void whatIsTakenDownIsNotAvailableUntilItIsPublicAgain(Service service) {
        PracticeSteps review = PracticeStory.copied(service, true).at("2026-08-24");
        review.publish("2026-08-24").mustBe(200);

        exactly(review.clerk("urgent-takedown", Map.of("ground", "COURT_ORDER")), "ReportTakenDown", "ClockStopped");
        review.clocks().becomes("C8", "CUT_SHORT");
        exactly(
                review.clerk(
                        "republish-corrected",
                        Map.of("url", "https://example.org/2", "docRef", "DOC-2", "reason", "Invented correction.")),
                "ReportRepublished",
                "ClockRecalculated");
        review.clocks().becomes("C8", "RUNNING");
    }
}
