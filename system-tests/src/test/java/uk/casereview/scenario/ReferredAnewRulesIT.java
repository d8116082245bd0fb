package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Users.SANDWELL_BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.SANDWELL_LA_NOTIFIER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain OQ-2 and §15.3-15: where C3 counts from the referral, a second notification does not count from the first's. */
@ServiceTest
class ReferredAnewRulesIT {
    @Test
    void whatIsNotifiedAgainDoesNotCountFromTheFirstReferral(Service service) {
        PartnershipSteps sandwell = PartnershipSteps.sandwell(service).at("2029-06-01T09:00:00Z");
        ObjectNode policy =
                sandwell.policy("SCSP-2029-06", "2029-06-01").put("rapidReviewStartRule", "BUSINESS_UNIT_RECEIVED");
        exactly(sandwell.lay("adopt-policy", Map.of("policy", policy)), "PolicyAdopted");
        SandwellSteps rapid = SandwellSteps.notified(service, "2029-06-04", "2029-06-05");
        assertThat(rapid.read("/rapidReview/startOn")).isEqualTo("2029-06-04");

        notifiedAgain(rapid);
        assertThat(rapid.read("/rapidReview/startOn")).isEqualTo("2029-07-10");

        accepted(
                rapid.decidingOnIncident(
                        SANDWELL_BUSINESS_MANAGER, "record-knowledge", Map.of("seriousHarmConfirmedOn", "2029-06-04")),
                "KnowledgeRecorded");
        // the processes go through the log in order: where a later case has its review, they are past this one
        SandwellSteps.notified(service, "2029-07-11", "2029-07-11");
        assertThat(rapid.read("/rapidReview/startOn")).isEqualTo("2029-07-10");
    }

    /** Withdrawn on 6 June 2029, and found on 10 July to be what had been notified. */
    private static void notifiedAgain(SandwellSteps rapid) {
        rapid.steps().at("2029-06-06T09:00:00Z");
        incident(
                rapid,
                "withdraw-notification",
                Map.of("reason", "It seemed to be another case.", "panelInformedOn", "2029-06-06"));
        Eventually.isTrue(() -> "DISCONTINUED".equals(rapid.read("/rapidReview/stage")));
        rapid.steps().at("2029-07-10T09:00:00Z");
        incident(rapid, "reopen-consideration", Map.of("reason", "New evidence.", "awareOn", "2029-07-10"));
        incident(
                rapid,
                "decide-notifiable",
                Map.of(
                        "category",
                        "ABUSE_NEGLECT_DEATH",
                        "criteria",
                        List.of("ABUSE_OR_NEGLECT_SUSPECTED", "CHILD_DIED"),
                        "rationale",
                        CaseSteps.RATIONALE));
        incident(rapid, "submit-notification", SubmissionRulesIT.sent("2029-07-10", "PANEL", "PARTNERS"));
        Eventually.isTrue(() -> "OPEN".equals(rapid.read("/rapidReview/stage")));
    }

    private static void incident(SandwellSteps rapid, String command, Map<String, ?> body) {
        rapid.decidingOnIncident(SANDWELL_LA_NOTIFIER, command, body).mustBe(200);
    }
}
