package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.Users.id;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §7.7 and §15.2-10: from the partners' answers to the determined outcome. */
@ServiceTest
class DeterminationRulesIT {
    @Test
    void thePartnersAnswerAfterTheRecommendation(Service service) {
        ReviewSteps met = ReviewSteps.met(service);
        refused(met.position("BCC", "LCSPR"), "NOT_RECOMMENDED");
        refused(met.determine("LCSPR", Map.of()), "NOT_RECOMMENDED");
        ReviewSteps review = ReviewSteps.recommended(service);

        refused(
                review.as(
                        Users.BUSINESS_MANAGER,
                        "record-dsp-position",
                        Map.of("agency", "BCC", "outcome", "LCSPR", "on", "2026-02-18")),
                "NOT_RECOMMENDED");
        exactly(review.position("BCC", "LCSPR"), "DspPositionRecorded");
    }

    @Test
    void aPartnerAnswersForItsOwnAgencyItsDelegateInItsPlace(Service service) {
        ReviewSteps review = ReviewSteps.recommended(service);
        Map<String, Object> position = Map.of("agency", "BCC", "outcome", "LCSPR");

        refused(review.as("bscp.dsp.wmp", "record-dsp-position", position), "WRONG_AGENCY", "agency", "BCC");
        refused(
                review.as("bscp.dsp.bcc", "record-dsp-position", with(position, "delegate", id("bscp.delegate.icb"))),
                "WRONG_AGENCY");
        refused(review.position("BCHC", "LCSPR"), "WRONG_AGENCY", "allowed", "[\"BCC\",\"BCT\",\"ICB\",\"WMP\"]");
        refused(review.as(BCT, "record-dsp-position", position), "FORBIDDEN_ROLE");
        exactly(review.as("bscp.dsp.bcc", "record-dsp-position", position), "DspPositionRecorded");
        exactly(
                review.as("bscp.delegate.icb", "record-dsp-position", with(position, "agency", "ICB")),
                "DspPositionRecorded");
    }

    /** §15.2-8, §15.2-10: whoever was the delegate on the day of the answer, however late the clerk enters it. */
    @Test
    void aDelegateIsOneOnTheDayOfTheAnswer(Service service) {
        ReviewSteps review = ReviewSteps.recommended(service);
        String delegate = id("bscp.member.bchc");
        PartnershipSteps.birmingham(service)
                .at("2026-11-10T09:00:00Z")
                .lay(
                        "name-delegate",
                        Map.of("agency", "BCC", "delegate", delegate, "from", "2026-11-10", "to", "2026-11-11"))
                .mustBe(200);
        review.at("2026-11-12T09:00:00Z");
        Map<String, Object> position = Map.of("agency", "BCC", "outcome", "LCSPR", "delegate", delegate);

        for (String on : List.of("2026-11-09", "2026-11-12")) {
            refused(
                    review.as(Users.BUSINESS_MANAGER, "record-dsp-position", with(position, "on", on)),
                    "WRONG_AGENCY",
                    "agency",
                    "BCC");
        }
        exactly(
                review.as(Users.BUSINESS_MANAGER, "record-dsp-position", with(position, "on", "2026-11-11")),
                "DspPositionRecorded");
    }

    @Test
    void theOutcomeStandsWhenAllFourAgreeAndIsOfTheLastAnswersDay(Service service) {
        ReviewSteps review = ReviewSteps.recommended(service).at("2026-02-24T09:00:00Z");
        review.position("BCC", "LCSPR").mustBe(200);
        review.position("ICB", "LCSPR").mustBe(200);
        review.position("WMP", "LCSPR").mustBe(200);
        refused(review.determine("LCSPR", Map.of()), "DSP_DETERMINATION_INCOMPLETE", "missing", "[\"BCT\"]");
        review.at("2026-02-25T09:00:00Z").position("BCT", "LCSPR").mustBe(200);
        refused(
                review.determine("NO_FURTHER_REVIEW", Map.of()),
                "DSP_DETERMINATION_INCOMPLETE",
                "differing",
                "[\"BCC\",\"BCT\",\"ICB\",\"WMP\"]");

        review.at("2026-02-26T09:00:00Z");
        exactly(review.determine("LCSPR", Map.of()), "RapidReviewOutcomeDetermined");
        assertThat(review.read("/determined/decision/decidedOn").asString()).isEqualTo("2026-02-25");
        assertThat(review.stage()).isEqualTo("DETERMINED");
        refused(review.determine("LCSPR", Map.of()), "INVALID_STATE", "stage", "DETERMINED");
    }

    @Test
    void partnersWhoDifferTakeItToTheLeadPartnersWhoResolve(Service service) {
        ReviewSteps review = split(service);

        assertThat(review.stage()).isEqualTo("ESCALATED");
        refused(review.determine("LCSPR", Map.of()), "DSP_DETERMINATION_INCOMPLETE", "differing", "[\"WMP\"]");
        refused(
                review.determine("LCSPR", Map.of()),
                "DSP_DETERMINATION_INCOMPLETE",
                "escalatedTo",
                "LEAD_SAFEGUARDING_PARTNERS");
        Map<String, Object> determine =
                Map.of("outcome", "LCSPR", "decision", Map.of("rationale", CaseSteps.RATIONALE));
        exactly(
                review.deciding("bscp.lsp.icb", "determine-outcome", determine),
                "EscalationResolved",
                "RapidReviewOutcomeDetermined");
        assertThat(review.read("/determined/decision/dissent/0/agency").asString())
                .isEqualTo("WMP");
        assertThat(review.read("/determined/decision/settledBy").asString()).isEqualTo(id("bscp.lsp.icb"));
    }

    /** "all four DSP agencies (or recorded delegate) must record a position". */
    @Test
    void theLeadPartnersDecideNothingThatTheFourHaveNotAnswered(Service service) {
        ReviewSteps review = ReviewSteps.recommended(service).at("2026-02-26T09:00:00Z");
        Map<String, Object> determine =
                Map.of("outcome", "LCSPR", "decision", Map.of("rationale", CaseSteps.RATIONALE));

        refused(
                review.deciding("bscp.lsp.icb", "determine-outcome", determine),
                "DSP_DETERMINATION_INCOMPLETE",
                "missing",
                "[\"BCC\",\"BCT\",\"ICB\",\"WMP\"]");
        review.positions("LCSPR").position("BCT", "NO_FURTHER_REVIEW").mustBe(200);
        accepted(review.deciding("bscp.lsp.icb", "determine-outcome", determine), "RapidReviewOutcomeDetermined");
    }

    /** §2.2: the Business Unit "may never take the decision itself"; §15.2-11: who took it confirms. */
    @Test
    void whatTheClerkTypesIsThePartnersDecisionAndTheirsToConfirm(Service service) {
        ReviewSteps review = ReviewSteps.determined(service);
        Map<String, Object> confirm = Map.of(
                "decisionId", review.read("/determined/decision/decisionId").asString());

        assertThat(review.read("/determined/decision/votes")
                        .valueStream()
                        .map(vote -> vote.path("castBy").asString()))
                .containsExactlyInAnyOrder(
                        id("bscp.dsp.bcc"), id("bscp.dsp.bct"), id("bscp.dsp.icb"), id("bscp.dsp.wmp"));
        refused(review.as("bscp.member.nspcc", "confirm-decision", confirm), "NOT_THE_CHAIR");
        exactly(review.as("bscp.dsp.wmp", "confirm-decision", confirm), "DecisionConfirmed");
    }

    @Test
    void aPartnerMayComeRound(Service service) {
        ReviewSteps review = split(service);

        review.position("WMP", "LCSPR").mustBe(200);
        exactly(review.determine("LCSPR", Map.of()), "EscalationResolved", "RapidReviewOutcomeDetermined");
        assertThat(review.read("/determined/decision/settledBy").isMissingNode())
                .as("nobody decided between them")
                .isTrue();
    }

    @Test
    void anEscalatedReviewIsSubmittedWithThePositionsStated(Service service) {
        ReviewSteps incomplete =
                ReviewSteps.recommended(service).withSections(true).at("2026-02-27T09:00:00Z");
        incomplete.position("BCC", "LCSPR").mustBe(200);
        refused(incomplete.submitToPanel("2026-02-27T09:00:00Z", Map.of()), "DSP_DETERMINATION_REQUIRED");
        ReviewSteps review = split(service).withSections(true).at("2026-02-27T09:00:00Z");

        accepted(review.submitToPanel("2026-02-27T09:00:00Z", Map.of()), "RapidReviewSubmitted");
        assertThat(review.read("/submitted/outcome").isMissingNode()).isTrue();
        assertThat(review.read("/submitted/positions").size()).isEqualTo(4);
        review.panelSays("AGREES", Map.of()).mustBe(200);
        refused(review.as(BCT, "close-rapid-review", Map.of()), "DSP_DETERMINATION_REQUIRED", "orElse", "reason");
    }

    /** Nobody is asked any more, and nobody has decided. */
    @Test
    void whatTheLeadPartnersWereAskedEndsWithAReviewThatIsClosedWithoutAnOutcome(Service service) {
        ReviewSteps review = split(service).withSections(true).at("2026-02-27T09:00:00Z");
        review.submitToPanel("2026-02-27T09:00:00Z", Map.of()).mustBe(200);
        review.panelSays("AGREES", Map.of()).mustBe(200);

        exactly(
                review.as(BCT, "close-rapid-review", Map.of("reason", "The partners will not agree.")),
                "RapidReviewClosed",
                "EscalationResolved");
        JsonNode escalation = review.steps().theCase().json().at("/file/escalations/0");
        assertThat(escalation.at("/resolved/escalationId").asString())
                .isEqualTo(escalation.at("/escalated/escalationId").asString());
        assertThat(escalation.at("/resolved/resolvedBy").asString("")).isEmpty();
        assertThat(review.stage()).isEqualTo("CLOSED");
    }

    @Test
    void whatDiffersFromTheRecommendationStatesItsDissent(Service service) {
        ReviewSteps review = ReviewSteps.recommended(service).at("2026-02-26T09:00:00Z");
        review.positions("NO_FURTHER_REVIEW");
        Map<String, Object> dissenting = Map.of(
                "rationale",
                CaseSteps.RATIONALE,
                "dissent",
                List.of(Map.of("agency", "NSPCC", "view", "A review would have taught us more.")));

        refused(
                review.determine("NO_FURTHER_REVIEW", Map.of("decision", Map.of("rationale", "Too short."))),
                "RATIONALE_REQUIRED");
        refused(review.determine("NO_FURTHER_REVIEW", Map.of()), "DISSENT_REQUIRED");
        exactly(review.determine("NO_FURTHER_REVIEW", Map.of("decision", dissenting)), "RapidReviewOutcomeDetermined");
        assertThat(review.read("/determined/differsFromRecommendation").asBoolean())
                .isTrue();
    }

    /** Three partners want a review and the police do not. */
    static ReviewSteps split(Service service) {
        return split(ReviewSteps.recommended(service));
    }

    static ReviewSteps split(ReviewSteps recommended) {
        ReviewSteps review = recommended.at("2026-02-26T09:00:00Z");
        for (String agency : List.of("BCC", "ICB", "BCT")) {
            exactly(review.position(agency, "LCSPR"), "DspPositionRecorded");
        }
        exactly(
                review.as(
                        Users.BUSINESS_MANAGER,
                        "record-dsp-position",
                        Map.of("agency", "WMP", "outcome", "NO_FURTHER_REVIEW", "view", "The learning is known.")),
                "DspPositionRecorded",
                "DecisionEscalated");
        return review;
    }
}
