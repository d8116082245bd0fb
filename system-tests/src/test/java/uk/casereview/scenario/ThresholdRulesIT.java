package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.figures.Shown;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain: figures that no source lays down are the partnership's, each from its own day (§15.7-28). */
@ServiceTest
class ThresholdRulesIT {
    private static final String THIRTY = "Thirty characters, or some more.";

    @Test
    void aPartnershipLaysDownHowLongReasonsAre(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2034-11-01T09:00:00Z");
        exactly(adopt(birmingham, policy(birmingham, "BSCP-2034-11", "2034-11-06", 40, 5)), "PolicyAdopted");
        CaseSteps before = new CaseSteps(service).at("2034-11-03T09:00:00Z").recorded("2034-11-02");
        before.accepts(Users.LA_NOTIFIER, "decide-not-notifiable", Map.of("rationale", THIRTY));
        CaseSteps after = new CaseSteps(service).at("2034-11-07T09:00:00Z").recorded("2034-11-06");

        Answer answer = after.refuses(
                "RATIONALE_REQUIRED", Users.LA_NOTIFIER, "decide-not-notifiable", Map.of("rationale", THIRTY));

        assertThat(answer.json().path("minimumLength").asInt()).isEqualTo(40);
        after.accepts(
                Users.LA_NOTIFIER, "decide-not-notifiable", Map.of("rationale", THIRTY + " And some more of them."));
    }

    @Test
    void aPartnershipMayHideMoreOfTotalsAndNotLess(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2035-05-02T09:00:00Z");
        refused(
                adopt(birmingham, policy(birmingham, "BSCP-2035-05", "2035-05-10", 20, 4)),
                "POLICY_OUT_OF_RANGE",
                "figures",
                "[\"thresholds/smallestCountShown\"]");
        exactly(adopt(birmingham, policy(birmingham, "BSCP-2035-05", "2035-05-10", 20, 8)), "PolicyAdopted");
        for (int i = 0; i < 6; i++) {
            new CaseSteps(service)
                    .recorded("2035-05-02")
                    .accepts(Users.LA_NOTIFIER, "decide-not-notifiable", Map.of("rationale", THIRTY));
        }

        Eventually.isTrue(() -> notNotified(service).equals("6"));
        birmingham.at("2035-05-10T09:00:00Z");
        assertThat(notNotified(service)).isEqualTo("c");
        // nor is it read as it was shown before
        refused(
                service.as(Users.OBSERVER).get("/api/dashboards/annual-report?year=2036&asOf=2035-05-09T09:00:00Z"),
                "FORBIDDEN_ROLE");
    }

    @Test
    void aPreviewTellsWhichThresholdsWouldBeOthers(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2034-02-01T09:00:00Z");

        JsonNode thresholds = birmingham
                .lay("adopt-policy/preview", Map.of("policy", policy(birmingham, "previewed", "2034-03-01", 40, 5)))
                .mustBe(200)
                .json()
                .path("thresholds");

        assertThat(thresholds.toString())
                .isEqualTo("[{\"threshold\":\"leastReasonLength\",\"before\":20,\"after\":40}]");
    }

    private static Answer adopt(PartnershipSteps partnership, ObjectNode policy) {
        return partnership.lay("adopt-policy", Map.of("policy", policy));
    }

    private static ObjectNode policy(
            PartnershipSteps partnership, String version, String from, int reasons, int smallest) {
        ObjectNode policy = partnership.policy(version, from);
        policy.putObject("thresholds")
                .put("leastReasonLength", reasons)
                .put("smallestCountShown", smallest)
                .put("monthsToImpactReview", 6);
        return policy;
    }

    /** As an observer reads it of the year that ends in 2036. */
    private static String notNotified(Service service) {
        JsonNode report = service.as(Users.OBSERVER)
                .get("/api/dashboards/annual-report?year=2036")
                .mustBe(200)
                .json();
        List<String> shown = new Shown(report)
                .figures()
                .filter(figure -> figure.path("code").asString().equals("NOT_NOTIFIED.NONE"))
                .map(figure -> figure.path("shown").asString())
                .toList();
        return shown.isEmpty() ? "" : shown.getFirst();
    }
}
