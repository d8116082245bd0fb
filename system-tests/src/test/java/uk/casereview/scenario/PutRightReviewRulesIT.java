package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
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
                        Map.of(
                                "recipients",
                                Map.of("PANEL", "2026-03-06", "OFSTED", "2026-03-09", "DFE", "2026-03-16")))
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

    /** Codes stand "on learning points, recommendations and reviews; RetagLearning keeps both", and figures follow. */
    @Test
    void aReportIsTaggedAnewAndKeepsTheEarlierTags(Service service) {
        PracticeSteps review = PracticeStory.drafted(service);
        refused(retag(review, "T4"), "NOT_QUALITY_ASSURED", "version", 1);
        review.at("2026-06-10").accept().mustBe(200);
        refused(retag(review, "T99"), "THEME_UNKNOWN", "themes", "[\"T99\"]");

        Answer retagged = retag(review, "T4");

        exactly(retagged, "LearningRetagged");
        assertThat(review.text("/practiceReview/qualityAssured/themes/0/code")).isEqualTo("T4");
        assertThat(casesOf(service, "T4", retagged)).contains(review.caseRef());
        assertThat(casesOf(service, "T1", retagged)).doesNotContain(review.caseRef());
        assertThat(service.as(Users.SCRUTINEER)
                        .get("/api/cases/" + review.caseRef() + "/timeline")
                        .body())
                .contains("practice-review.LearningRetagged");
    }

    private static Answer retag(PracticeSteps review, String theme) {
        return review.clerk("retag-learning", Map.of("themes", List.of(theme)));
    }

    private static String casesOf(Service service, String theme, Answer after) {
        return service.as(Users.BUSINESS_MANAGER)
                .get("/api/dashboards/cases?figure=THEMES." + theme + "&size=200&after=" + after.header("Position"))
                .mustBe(200)
                .body();
    }
}
