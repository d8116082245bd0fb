package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.refused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.7-28: what a partnership lays down holds from its day on, and what it would touch can be seen before. */
@ServiceTest
class ChangePreviewRulesIT {
    private static final String NOW = "2029-02-01T09:00:00Z";
    private static final String FROM = "2029-03-01";

    @Test
    void aChangeTellsWhoseQuorumItTouchesAndSavesNothing(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at(NOW);
        Map<String, Object> vacate = Map.of("seat", "DSP-BCT", "on", FROM);

        for (int asked = 0; asked < 2; asked++) {
            Answer preview = birmingham.lay("vacate-seat/preview", vacate).mustBe(200);
            assertThat(preview.text("/from")).isEqualTo(FROM);
            assertThat(preview.json().path("events").values())
                    .map(JsonNode::asString)
                    .containsExactly("SeatVacated");
            assertThat(preview.json().path("clocks")).isEmpty();
            assertThat(preview.json().path("quorums")).hasSize(1);
            JsonNode touched = preview.json().at("/quorums/0");
            assertThat(touched.path("body").asString()).isEqualTo("DSP");
            assertThat(touched.at("/before/met").asBoolean()).isTrue();
            assertThat(touched.at("/after/met").asBoolean()).isFalse();
            assertThat(touched.at("/after/missing/0").asString()).isEqualTo("BCT");
        }
    }

    @Test
    void anotherPolicyTellsWhichMeetingsItWouldGovern(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at(NOW);
        String before = MeetingSteps.scheduled(service, Users.BUSINESS_MANAGER, "SCSG", "2029-02-28")
                .id();
        String after = MeetingSteps.scheduled(service, Users.BUSINESS_MANAGER, "SCSG", "2029-03-02")
                .id();
        ObjectNode policy = birmingham.policy("preview-2029", FROM);
        policy.withObject("/quorum/SCSG").put("minimumAgencies", 5);

        Eventually.isTrue(() -> {
            JsonNode meetings = preview(birmingham, policy).at("/quorums/0/meetings");
            List<String> ids = meetings.findValues("meetingId").stream()
                    .map(JsonNode::asString)
                    .toList();
            return ids.contains(after) && !ids.contains(before);
        });
        JsonNode touched = preview(birmingham, policy).at("/quorums/0");
        assertThat(touched.path("body").asString()).isEqualTo("SCSG");
        assertThat(touched.at("/before/minimumAgencies").asInt()).isEqualTo(4);
        assertThat(touched.at("/after/minimumAgencies").asInt()).isEqualTo(5);
    }

    /** Due on Thursday 8 February and warned of two working days before; the policy would have four. */
    @Test
    void anotherPolicyTellsWhichClocksItWouldWarnOfFromAnotherDay(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at(NOW);
        String caseRef = new CaseSteps(service).recorded("2029-02-01").caseRef();
        ObjectNode policy = birmingham.policy("warned-2029", "2029-02-05");
        policy.withObject("/warnWorkingDays").put("C1", 4);

        Eventually.isTrue(() -> preview(birmingham, policy)
                .path("warnings")
                .findValuesAsString("caseRef")
                .contains(caseRef));
        JsonNode preview = preview(birmingham, policy);
        assertThat(preview.path("clocks")).isEmpty();
        JsonNode warning = preview.path("warnings")
                .valueStream()
                .filter(moved -> caseRef.equals(moved.path("caseRef").asString()))
                .reduce((_, _) -> {
                    throw new AssertionError("only C1 is warned of otherwise");
                })
                .orElseThrow();
        assertThat(warning.path("kind").asString()).isEqualTo("C1");
        assertThat(warning.path("dueOn").asString()).isEqualTo("2029-02-08");
        assertThat(warning.path("warnedFrom").asString()).isEqualTo("2029-02-06");
        assertThat(warning.path("wouldBeWarnedFrom").asString()).isEqualTo("2029-02-02");
    }

    private static JsonNode preview(PartnershipSteps birmingham, ObjectNode policy) {
        return birmingham
                .lay("adopt-policy/preview", Map.of("policy", policy))
                .mustBe(200)
                .json();
    }

    @Test
    void aPreviewMeetsWhatTheChangeWouldMeet(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at(NOW);
        Map<String, Object> agency = Map.of("agency", "BCHC", "name", "Community health", "from", "2029-01-01");

        refused(birmingham.lay("register-agency/preview", agency), "AGENCY_EXISTS", "agency", "BCHC");
        refused(birmingham.as(Users.BUSINESS_MANAGER, "register-agency/preview", agency), "FORBIDDEN_ROLE");
        refused(birmingham.as("scsp.administrator", "register-agency/preview", agency), "OUT_OF_PARTNERSHIP");
        birmingham.lay("register-agency/preview", Map.of("agency", "BCHC")).mustBe(400);
    }
}
