package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.refused;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §8.1 and §15.1: what follows what in a practice review, and where it stands. */
@ServiceTest
class PracticeReviewOrderRulesIT {
    @Test
    void nothingIsDoneInAReviewBeforeItIsToBeHeld(Service service) {
        PracticeSteps review = PracticeStory.initiated(service).at("2026-03-05");
        Map<String, Object> appointment = PracticeBodies.appointment();

        Answer early = review.clerk("appoint-reviewer", with(appointment, "appointedOn", "2026-02-25"));
        refused(early, "DATE_OUT_OF_ORDER", "earliest", "2026-02-26");
        assertThat(early.text("/detail"))
                .contains("the appointment of the reviewer")
                .contains("the decision to hold the review");
        accepted(review.clerk("appoint-reviewer", with(appointment, "appointedOn", "2026-02-26")), "ReviewerAppointed");
    }

    @Test
    void aCorrectedDayKeepsItsOrder(Service service) {
        PracticeSteps review = PracticeStory.assured(service).at("2026-06-20");
        Map<String, Object> correction =
                Map.of("version", 1, "from", "2026-06-01", "reason", "Invented receipt was found.");

        refused(
                review.deciding("correct-received-on", with(correction, "to", "2026-06-11")),
                "DATE_OUT_OF_ORDER",
                "earliest",
                "2026-06-11");
        accepted(review.deciding("correct-received-on", with(correction, "to", "2026-06-10")), "ReceivedOnCorrected");
    }

    @Test
    void whoeverComesAtTheWrongStageIsToldTheRightOnes(Service service) {
        PracticeSteps review = PracticeStory.copied(service, true).at("2026-08-24");
        review.publish("2026-08-24").mustBe(200);

        refused(
                review.clerk("record-progress", Map.of("timeOk", true, "qualityOk", true)),
                "INVALID_STATE",
                "possibleAt",
                "[\"INITIATED\",\"COMMISSIONED\",\"SCOPED\",\"IN_PROGRESS\",\"DRAFT_RECEIVED\",\"QUALITY_ASSURED\","
                        + "\"DETERMINED\",\"RATIFIED\",\"PUBLICATION_PLANNED\",\"PRE_PUBLICATION_SENT\"]");
    }

    @Test
    void theTrackerFindsCasesByTheStageOfTheirPracticeReview(Service service) {
        PracticeSteps review = PracticeStory.scoped(service);
        String reference = "&text=" + review.caseRef() + "&after=" + review.position();
        var clerk = service.as(Users.BUSINESS_MANAGER);

        var found = clerk.get("/api/cases?practiceReview=SCOPED" + reference).mustBe(200);
        assertThat(found.text("/rows/0/summary/caseRef")).isEqualTo(review.caseRef());
        assertThat(found.text("/rows/0/summary/practiceReview")).isEqualTo("SCOPED");
        assertThat(clerk.get("/api/cases?practiceReview=PUBLISHED" + reference)
                        .mustBe(200)
                        .text("/total"))
                .isEqualTo("0");
        assertThat(clerk.get("/api/cases?practiceReview=OPEN").mustBe(400).text("/errors/0/parameter"))
                .isEqualTo("practiceReview");
        var tracked = clerk.get("/api/dashboards/tracker?practiceReview=SCOPED&after=" + review.position())
                .mustBe(200);
        assertThat(tracked.text("/rows/0/caseRef")).isEqualTo(review.caseRef());
        assertThat(tracked.text("/rows/0/practiceReview")).isEqualTo("SCOPED");
    }

    /** §11.2, §3.3: C3 stops when the Panel has the rapid review, whatever has begun with its outcome. */
    @Test
    void whatThePanelWaitsForComesFirst(Service service) {
        ReviewSteps rapid = ReviewSteps.determined(service).withSections(true);
        Eventually.isTrue(() -> rapid.summary("/practiceReview").equals("INITIATED"));
        assertThat(rapid.summary("/owner")).isEqualTo("BUSINESS_MANAGER");

        rapid.at("2026-02-27T12:00:00Z")
                .submitToPanel("2026-02-27T12:00:00Z", Map.of())
                .mustBe(200);

        assertThat(rapid.summary("/owner")).isEqualTo("DSP");
    }
}
