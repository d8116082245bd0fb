package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.SandwellPracticeSteps.CHAIR;
import static uk.casereview.scenario.SandwellPracticeSteps.partnership;
import static uk.casereview.scenario.SandwellPracticeSteps.reasons;
import static uk.casereview.scenario.Users.SANDWELL_BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.id;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §8 where the policy is Sandwell's: other bodies, no Gold Group, one year on the website (L10, C8, §15.2-10). */
@ServiceTest
class SandwellPracticeReviewRulesIT {
    private static final String LEAD = "scsp.lsp.smbc";

    @Test
    void sandwellsLeadsSettleItsPartnersAndItPublishesWithoutAGoldGroup(Service service) {
        SandwellPracticeSteps review = SandwellPracticeSteps.accepted(service);
        for (String agency : List.of("SMBC", "SCT", "WMP")) {
            review.position(agency, "ACCEPTED").mustBe(200);
        }
        accepted(review.position("ICB", "NOT_ACCEPTED"), "DspPositionRecorded", "DecisionEscalated");

        assertThat(review.read("/file/escalations/0/escalated/toBody")).isEqualTo("LEAD_SAFEGUARDING_PARTNERS");
        refused(
                review.deciding(SANDWELL_BUSINESS_MANAGER, "determine-report", reasons()),
                "DSP_DETERMINATION_INCOMPLETE");
        Map<String, String> resolve = Map.of(
                "escalationId",
                review.read("/file/escalations/0/escalated/escalationId"),
                "outcome",
                "An invented decision of the lead safeguarding partners.");
        refused(review.as(CHAIR, "resolve-escalation", resolve), "FORBIDDEN_ROLE");
        review.as(LEAD, "resolve-escalation", resolve).mustBe(200);
        accepted(review.deciding(SANDWELL_BUSINESS_MANAGER, "determine-report", reasons()), "ReportDetermined");
        assertThat(review.read("/practiceReview/determined/decision/settledBy")).isEqualTo(id(LEAD));

        accepted(
                review.deciding(
                        SANDWELL_BUSINESS_MANAGER, "ratify-report", Map.of("version", 1, "decision", partnership())),
                "ReportRatified");
        review.at("2026-07-01")
                .clerk(
                        "send-pre-publication-copies",
                        Map.of("sent", Map.of("PANEL", "2026-07-01", "SOS", "2026-07-01", "OFSTED", "2026-07-01")))
                .mustBe(200);
        accepted(
                review.at("2026-07-10").clerk("publish", Map.of("url", "https://example.org/invented-review-1")),
                "LcsprPublished");
        assertThat(review.read("/practiceReview/availableUntil")).isEqualTo("2027-07-10");
    }
}
