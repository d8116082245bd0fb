package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.id;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §4.3, §7.1 and §15.2-10: a question of outcome that goes up comes back as an outcome. */
@ServiceTest
class DecidedAboveRulesIT {
    private static final Map<String, Object> DISPUTE =
            Map.of("toBody", "LEAD_SAFEGUARDING_PARTNERS", "reason", "An invented disagreement.");
    private static final String FIRST = "/file/escalations/0/escalated/escalationId";

    /** §15.2-10: "the lead safeguarding partners (role LSP) resolve". */
    @Test
    void whatTheLeadPartnersDecidedIsDeterminedAndNothingElse(Service service) {
        ReviewSteps review = DeterminationRulesIT.split(service);
        Map<String, Object> resolve = resolution(review);

        refused(
                review.as("bscp.lsp.bcc", "resolve-escalation", resolve),
                "OUTCOME_REQUIRED",
                "missing",
                "decidedOutcome");
        exactly(
                review.as(BUSINESS_MANAGER, "resolve-escalation", decided(resolve, "LCSPR", "bscp.lsp.bcc")),
                "EscalationResolved");
        refused(
                review.determine("NO_FURTHER_REVIEW", Map.of()),
                "DSP_DETERMINATION_INCOMPLETE",
                "decidedAbove",
                "LCSPR");
        exactly(review.determine("LCSPR", Map.of()), "RapidReviewOutcomeDetermined");
        assertThat(review.read("/determined/decision/settledBy").asString()).isEqualTo(id("bscp.lsp.bcc"));
        Map<String, Object> confirm = Map.of(
                "decisionId", review.read("/determined/decision/decisionId").asString());
        exactly(review.as("bscp.lsp.bcc", "confirm-decision", confirm), "DecisionConfirmed");
    }

    /** §7.1: "ESCALATED --resolve--> DETERMINED"; R7. */
    @Test
    void aDisputedDeterminationIsDecidedOtherwiseWithThePartnersDissent(Service service) {
        ReviewSteps review = ReviewSteps.determined(service);
        review.as(BCT, "escalate-decision", DISPUTE).mustBe(200);

        exactly(
                review.as("bscp.lsp.wmp", "resolve-escalation", decided(resolution(review), "NO_FURTHER_REVIEW", null)),
                "EscalationResolved",
                "RapidReviewOutcomeDetermined");
        assertThat(review.stage()).isEqualTo("DETERMINED");
        assertThat(review.read("/outcome/outcome").asString()).isEqualTo("NO_FURTHER_REVIEW");
        assertThat(review.read("/determined/decision/dissent").size()).isEqualTo(4);
    }

    @Test
    void whatIsRecommendedAnewTakesTheDisputedDeterminationBack(Service service) {
        ReviewSteps review = ReviewSteps.determined(service).withSections(true);
        review.as(BCT, "escalate-decision", DISPUTE).mustBe(200);
        var decision = with(ReviewSteps.decision(ICB_DOCTOR, BCT, WMP, NSPCC), "decidedOn", "2026-02-26");
        Map<String, Object> anew = with(ReviewSteps.recommendation(decision), "outcome", "NO_FURTHER_REVIEW");

        exactly(review.deciding(BUSINESS_MANAGER, "recommend-outcome", anew), "RapidReviewOutcomeRecommended");
        assertThat(review.stage()).isEqualTo("RECOMMENDED");
        assertThat(review.read("/determined").isMissingNode()).isTrue();
        refused(review.submitToPanel("2026-02-26T09:00:00Z", Map.of()), "DSP_DETERMINATION_REQUIRED");
        review.positions("NO_FURTHER_REVIEW");
        exactly(review.determine("NO_FURTHER_REVIEW", Map.of()), "EscalationResolved", "RapidReviewOutcomeDetermined");
    }

    /** the partners answer before anybody goes above them. */
    @Test
    void aDisputedRecommendationIsAnsweredFirst(Service service) {
        ReviewSteps review = ReviewSteps.recommended(service);
        review.as(BCT, "escalate-decision", DISPUTE).mustBe(200);

        refused(
                review.as("bscp.lsp.wmp", "resolve-escalation", decided(resolution(review), "LCSPR", null)),
                "DSP_DETERMINATION_INCOMPLETE",
                "missing",
                "[\"BCC\",\"BCT\",\"ICB\",\"WMP\"]");
    }

    /** §7.5, ReconsiderOutcome: a group that divides over the Panel's answer is decided for. */
    @Test
    void aDividedSecondThoughtIsDecidedAbove(Service service) {
        ReviewSteps review = ReviewSteps.submitted(service).at("2026-03-05T12:00:00Z");
        review.panelSays("SUGGESTS_NO_LCSPR", Map.of()).mustBe(200);
        Eventually.isTrue(() -> !review.openTasks("RECONSIDER_OUTCOME").isEmpty());
        review.positions("NO_FURTHER_REVIEW");
        Map<String, Object> divided = Map.of(
                "outcome",
                "NO_FURTHER_REVIEW",
                "decision",
                with(ReviewSteps.decision(ICB_DOCTOR, BCT, WMP, NSPCC), "mode", "ESCALATED"));

        exactly(
                review.deciding(BUSINESS_MANAGER, "reconsider-outcome", divided),
                "DecisionDeferred",
                "DecisionEscalated");
        accepted(
                review.as("bscp.lsp.wmp", "resolve-escalation", decided(resolution(review), "NO_FURTHER_REVIEW", null)),
                "EscalationResolved",
                "RapidReviewOutcomeRevised",
                "TaskCompleted");
        assertThat(review.read("/outcome/outcome").asString()).isEqualTo("NO_FURTHER_REVIEW");
    }

    private static Map<String, Object> resolution(ReviewSteps review) {
        return Map.of(
                "escalationId",
                review.steps().theCase().text(FIRST),
                "outcome",
                "An invented decision of the lead partners.");
    }

    /** As the lead partner says it or, where one is named, as the clerk types it for them. */
    private static Map<String, Object> decided(Map<String, Object> resolve, String outcome, @Nullable String by) {
        Map<String, Object> all = new HashMap<>(resolve);
        all.put("decidedOutcome", Map.of("outcome", outcome));
        if (by != null) {
            all.put("resolvedBy", id(by));
        }
        return all;
    }
}
