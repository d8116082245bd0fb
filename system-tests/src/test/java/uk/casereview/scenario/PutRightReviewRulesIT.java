package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.1-3 and §15.6-25: what was recorded wrongly of a practice review is put right, and both are kept. */
@ServiceTest
class PutRightReviewRulesIT {
    /** "each with both values and a reason, clocks recalculated": C5 stops when the last of the three was really told. */
    @Test
    void theDayOnWhichSomebodyWasToldIsPutRight(Service service) {
        PracticeSteps review = PracticeStory.commissioned(service).at("2026-03-20");
        review.clerk(
                        "notify-review-decision",
                        Map.of("recipients", Map.of("PANEL", "2026-03-06", "OFSTED", "2026-03-09", "DFE", "2026-03-16")))
                .mustBe(200);
        review.clocks().becomes("C5", "MET_LATE");
        Map<String, Object> told = Map.of("recipient", "DFE", "from", "2026-03-16", "to", "2026-03-10");

        refused(review.deciding("correct-told-on", told), "CORRECTION_REASON_REQUIRED");
        Map<String, Object> reasoned = with(told, "reason", "An invented receipt was found.");
        assertThat(review.clerk("correct-told-on", reasoned).status()).isEqualTo(428);
        exactly(review.deciding("correct-told-on", reasoned), "ToldOnCorrected", "ClockRecalculated");
        review.clocks().becomes("C5", "MET");
        assertThat(review.text("/practiceReview/told/DFE")).isEqualTo("2026-03-10");
        refused(review.deciding("correct-told-on", reasoned), "CORRECTION_OUTDATED", "from", "2026-03-16");
    }
}
