package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.5-20: reviews that no statute asks for, from their beginning to their end and back. */
@ServiceTest
class OtherReviewRulesIT {
    @Test
    void aThematicReviewNeedsNoBoardAndNoPlanButIsPassedOn(Service service) {
        PracticeSteps review = thematicAccepted(service);
        Map<String, Object> close = Map.of("decision", PracticeBodies.subGroup());

        refused(review.deciding("close-lcspr", close), "DISSEMINATION_INCOMPLETE", "missing", "[\"BRIEFING_NOTE\"]");
        review.clerk("record-dissemination", Map.of("channel", "BRIEFING_NOTE", "audience", 40))
                .mustBe(200);
        exactly(review.deciding("close-lcspr", close), "LcsprClosed");
        assertThat(review.stage()).isEqualTo("CLOSED");
    }

    @Test
    void whatIsClosedIsTakenUpAgainOnNewEvidence(Service service) {
        PracticeSteps review = thematicAccepted(service);
        review.clerk("waive-dissemination", Map.of("channel", "BRIEFING_NOTE", "reason", "Invented reason."))
                .mustBe(200);
        review.deciding("close-lcspr", Map.of("decision", PracticeBodies.subGroup()))
                .mustBe(200);
        Map<String, Object> reopen = Map.of("reason", "Invented reason.", "decision", PracticeBodies.subGroup());

        refused(review.deciding("reopen", reopen), "REASON_REQUIRED", "missing", "newEvidence");
        accepted(review.deciding("reopen", with(reopen, "newEvidence", "Invented evidence.")), "LcsprReopened");
        assertThat(review.stage()).isEqualTo("QUALITY_ASSURED");
    }

    @Test
    void itIsPublishedWithoutGatesButNotAgainstACourt(Service service) {
        PracticeSteps review = thematicAccepted(service);
        service.as(Users.BUSINESS_MANAGER)
                .post(
                        "/api/incidents/" + review.caseId() + "/record-parallel-process",
                        Map.of("type", "INQUEST", "status", "OPEN", "constraint", "NO_PUBLICATION"))
                .mustBe(200);

        refused(review.publish("2026-06-10"), "GOLD_GROUP_REQUIRED");
        String inquest = review.publish("2026-06-10").text("/constraints/0");
        review.clerk("hold-gold-group", Map.of("constraints", List.of(inquest), "legalAdviceRef", "ADVICE-1"))
                .mustBe(200);
        exactly(review.publish("2026-06-10"), "LcsprPublished");
    }

    private static PracticeSteps thematicAccepted(Service service) {
        PracticeSteps review = PracticeStory.thematic(service).at("2026-03-05");
        review.appoint("INDEPENDENT").mustBe(200);
        review.agree().mustBe(200);
        review.at("2026-06-10");
        review.as(PracticeSteps.REVIEWER, "submit-draft", Map.of("docRef", "DOC-DRAFT-1"))
                .mustBe(200);
        review.accept().mustBe(200);
        return review;
    }
}
