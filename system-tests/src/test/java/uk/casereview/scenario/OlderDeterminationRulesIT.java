package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.refused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §8.4-L1, §11.1 PM3: what was determined before a review began is what it is held for, whenever it is typed. */
@ServiceTest
class OlderDeterminationRulesIT {
    @Test
    void aReviewThatIsPublishedWasHeldForIt(Service service) {
        ReviewSteps rapid = ReviewSteps.recommended(service);
        PracticeSteps review = begunByThePartners(service, rapid).at("2026-03-20");
        review.publishedAlready("2026-03-20").mustBe(200);

        determined(rapid);

        linked(review, "PUBLISHED");
        Eventually.isTrue(() -> "2026-08-26".equals(review.clocks().due("C6")));
        assertThat(rapid.openTasks("PROCESS_REFUSED")).isEmpty();
    }

    @Test
    void soWasOneThatWasGivenUp(Service service) {
        ReviewSteps rapid = ReviewSteps.recommended(service);
        PracticeSteps review = begunByThePartners(service, rapid).at("2026-03-20");
        review.deciding(
                        "discontinue",
                        Map.of(
                                "ground", "NATIONAL_REVIEW",
                                "reason", "The Panel reviews it nationally.",
                                "decision", PracticeBodies.partners()))
                .mustBe(200);

        determined(rapid);

        linked(review, "DISCONTINUED");
        refused(begin(service, rapid, Map.of()), "LCSPR_WITHOUT_DECISION");
    }

    /** In the other order the partners have nothing left to begin. */
    @Test
    void whatIsTypedInItsOrderBeginsOne(Service service) {
        ReviewSteps rapid = ReviewSteps.recommended(service);
        determined(rapid);
        PracticeSteps review = PracticeStory.of(service, rapid);

        Eventually.isTrue(() -> "INITIATED".equals(review.stage()));
        refused(begin(service, rapid, Map.of("decision", PracticeBodies.partners())), "LCSPR_EXISTS");
        assertThat(review.text("/practiceReview/initiated/decidedOn")).isEqualTo("2026-02-26");
    }

    private static void linked(PracticeSteps review, String stage) {
        Eventually.isTrue(() -> "2026-02-26".equals(review.text("/practiceReview/takenOver/0/decidedOn")));
        assertThat(review.stage()).isEqualTo(stage);
        assertThat(review.text("/practiceReview/initiated/decidedOn")).isEqualTo("2026-03-09");
        assertThat(review.theCase().at("/practiceReview/earlier")).isEmpty();
    }

    private static PracticeSteps begunByThePartners(Service service, ReviewSteps rapid) {
        rapid.at("2026-03-09T09:00:00Z");
        begin(service, rapid, Map.of("decision", PracticeBodies.partners())).mustBe(201);
        PracticeSteps review = PracticeStory.of(service, rapid);
        Eventually.isTrue(() -> "INITIATED".equals(review.stage()));
        return review;
    }

    /** On 26 February 2026, and typed a month later. */
    private static void determined(ReviewSteps rapid) {
        rapid.at("2026-03-26T09:00:00Z");
        for (String agency : List.of("BCC", "ICB", "WMP", "BCT")) {
            rapid.mustDo("record-dsp-position", Map.of("agency", agency, "outcome", "LCSPR", "on", "2026-02-26"));
        }
        rapid.determine("LCSPR", Map.of()).mustBe(200);
    }

    private static Answer begin(Service service, ReviewSteps rapid, Map<String, ?> more) {
        return service.as(Users.BUSINESS_MANAGER)
                .post(
                        "/api/practice-reviews",
                        with(more, "rapidReviewId", rapid.steps().rapidReview()));
    }
}
