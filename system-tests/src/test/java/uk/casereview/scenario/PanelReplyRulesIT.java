package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.4-19: what the Panel replies, whenever its letters are found. */
@ServiceTest
class PanelReplyRulesIT {
    @Test
    void theReplyReceivedLastCountsWheneverItWasRecorded(Service service) {
        ReviewSteps review = ReviewSteps.submitted(service).at("2026-03-06T12:00:00Z");
        review.panelSays("AGREES", Map.of("receivedOn", "2026-03-05")).mustBe(200);

        review.panelSays("SUGGESTS_NO_LCSPR", Map.of("receivedOn", "2026-03-03"))
                .mustBe(200);

        assertThat(review.read("/response/response").asString()).isEqualTo("AGREES");
        assertThat(review.read("/answeredOn").asString()).isEqualTo("2026-03-05");
        assertThat(review.read("/responses").size()).isEqualTo(2);
        accepted(review.as(BCT, "close-rapid-review", Map.of()), "RapidReviewClosed");
    }

    /** §7.5: by the CHAIR; §2.2: the Business Unit "may never take the decision itself", and nobody would confirm this one. */
    @Test
    void nobodyButAChairClosesARapidReview(Service service) {
        ReviewSteps review = ReviewSteps.submitted(service);
        review.panelSays("AGREES", Map.of()).mustBe(200);

        refused(review.as(Users.BUSINESS_MANAGER, "close-rapid-review", Map.of()), "FORBIDDEN_ROLE");
        refused(
                review.as(Users.BUSINESS_MANAGER, "close-rapid-review", Map.of("reason", "The chair is away.")),
                "FORBIDDEN_ROLE");
        accepted(review.as(BCT, "close-rapid-review", Map.of()), "RapidReviewClosed");
    }

    /** Whoever closes too early is told what helps. */
    @Test
    void aReviewThatWasNeverSentIsToldToBeSentAndNotToHaveAReason(Service service) {
        Answer unsent = ReviewSteps.met(service).as(BCT, "close-rapid-review", Map.of());
        refused(unsent, "PANEL_RESPONSE_OUTSTANDING", "notSent", "MEETING_HELD");
        assertThat(unsent.text("/detail"))
                .contains("send it to the Panel first")
                .doesNotContain("reason");
        ReviewSteps review = ReviewSteps.submitted(service);
        review.panelSays("MORE_INFORMATION", Map.of()).mustBe(200);

        Answer asked = review.as(BCT, "close-rapid-review", Map.of());
        refused(asked, "PANEL_RESPONSE_OUTSTANDING", "asked", "2026-02-27");
        assertThat(asked.text("/detail")).contains("supply that", "give a reason");
    }

    /** PM5, §7.4: "The Panel advises; local partners remain decision-makers", and say why they stand by it. */
    @Test
    void aReviewIsNotClosedOverTheHeadOfThePanelWithoutAReason(Service service) {
        ReviewSteps review = ReviewSteps.submitted(service);
        review.panelSays("SUGGESTS_NO_LCSPR", Map.of()).mustBe(200);

        refused(
                review.as(BCT, "close-rapid-review", Map.of()),
                "PANEL_OBJECTION_OUTSTANDING",
                "response",
                "SUGGESTS_NO_LCSPR");
        accepted(
                review.as(BCT, "close-rapid-review", Map.of("reason", "The partners see learning all the same.")),
                "RapidReviewClosed");
    }

    /** §7.1: what was reconsidered stays that when the review is taken up again; PM5: a later objection is another one. */
    @Test
    void anObjectionIsConsideredOnceAndTheNextOneAnew(Service service) {
        ReviewSteps review = ReviewSteps.submitted(service);
        review.panelSays("SUGGESTS_NO_LCSPR", Map.of()).mustBe(200);
        review.positions("LCSPR");
        Map<String, Object> kept =
                Map.of("outcome", "LCSPR", "decision", ReviewSteps.decision(ICB_DOCTOR, BCT, WMP, NSPCC));
        accepted(review.deciding(BCT, "reconsider-outcome", kept), "RapidReviewOutcomeRevised");
        accepted(review.as(BCT, "close-rapid-review", Map.of()), "RapidReviewClosed");

        accepted(
                review.deciding(
                        BCT,
                        "reopen",
                        Map.of(
                                "reason",
                                "An invented letter was found.",
                                "newEvidence",
                                "An invented letter.",
                                "decision",
                                ReviewSteps.decision(ICB_DOCTOR, BCT, WMP, NSPCC))),
                "RapidReviewReopened");
        assertThat(review.stage()).isEqualTo("REVISED");
        accepted(review.as(BCT, "close-rapid-review", Map.of()), "RapidReviewClosed");

        review.deciding(
                        BCT,
                        "reopen",
                        Map.of(
                                "reason",
                                "The Panel wrote again.",
                                "newEvidence",
                                "An invented letter.",
                                "decision",
                                ReviewSteps.decision(ICB_DOCTOR, BCT, WMP, NSPCC)))
                .mustBe(200);
        review.panelSays("SUGGESTS_NO_LCSPR", Map.of()).mustBe(200);
        refused(review.as(BCT, "close-rapid-review", Map.of()), "PANEL_OBJECTION_OUTSTANDING");
    }

    /** a moment has one legal day. */
    @Test
    void aDayAndAMomentOfSendingAgree(Service service) {
        ReviewSteps review = ReviewSteps.determined(service).withSections(true).at("2026-02-27T12:00:00Z");

        refused(
                review.submitToPanel("2026-02-27T09:00:00Z", Map.of("sentOn", "2026-02-26")),
                "DATES_CONTRADICT",
                "pointer",
                "/sentOn");
        accepted(review.submitToPanel("2026-02-27T09:00:00Z", Map.of("sentOn", "2026-02-27")), "RapidReviewSubmitted");
    }
}
