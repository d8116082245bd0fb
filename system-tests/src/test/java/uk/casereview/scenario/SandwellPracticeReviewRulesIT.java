package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.Users.SANDWELL_BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.id;
import static uk.casereview.scenario.Users.present;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §8 where the policy is Sandwell's: other bodies, no Gold Group, one year on the website (L10, C8, A-13). */
@ServiceTest
class SandwellPracticeReviewRulesIT {
    private static final String CHAIR = "scsp.dsp.smbc";

    @Test
    void sandwellsChairSettlesItsPartnersAndItPublishesWithoutAGoldGroup(Service service) {
        Review review = Review.accepted(service);
        for (String agency : List.of("SMBC", "SCT", "WMP")) {
            review.position(agency, "ACCEPTED").mustBe(200);
        }
        accepted(review.position("ICB", "NOT_ACCEPTED"), "DspPositionRecorded", "DecisionEscalated");

        assertThat(review.read("/file/escalations/0/escalated/toBody")).isEqualTo("SCSP_CHAIR");
        refused(review.deciding("scsp.lsp.smbc", "determine-report", reasons()), "DSP_DETERMINATION_INCOMPLETE");
        review.as(
                        CHAIR,
                        "resolve-escalation",
                        Map.of(
                                "escalationId",
                                review.read("/file/escalations/0/escalated/escalationId"),
                                "outcome",
                                "An invented decision of the partnership's chair."))
                .mustBe(200);
        accepted(review.deciding(SANDWELL_BUSINESS_MANAGER, "determine-report", reasons()), "ReportDetermined");
        assertThat(review.read("/practiceReview/determined/decision/settledBy")).isEqualTo(id(CHAIR));

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
                review.at("2026-07-10").clerk("publish", Map.of("url", "https://example.org/invented-review")),
                "LcsprPublished");
        assertThat(review.read("/practiceReview/availableUntil")).isEqualTo("2027-07-10");
    }

    private static Map<String, Object> reasons() {
        return Map.of("decision", Map.of("rationale", CaseSteps.RATIONALE));
    }

    private static Map<String, Object> group() {
        return Map.of("attendance", present(SandwellSteps.ALL_FOUR), "rationale", CaseSteps.RATIONALE);
    }

    private static Map<String, Object> partnership() {
        return Map.of(
                "attendance",
                present(CHAIR, "scsp.dsp.sct", "scsp.dsp.wmp", "scsp.dsp.icb"),
                "chairMemberId",
                id(CHAIR),
                "rationale",
                CaseSteps.RATIONALE);
    }

    /** The practice review of a Sandwell case. */
    private record Review(Service service, SandwellSteps sandwell, String review) {

        /** Its draft accepted by the practice review group on Wednesday 10 June 2026. */
        static Review accepted(Service service) {
            SandwellSteps sandwell = SandwellSteps.gathering(service);
            sandwell.recommend(SandwellSteps.ALL_FOUR).mustBe(200);
            for (String agency : List.of("SMBC", "SCT", "WMP", "ICB")) {
                sandwell.seen(sandwell.as(
                                SANDWELL_BUSINESS_MANAGER,
                                "record-dsp-position",
                                Map.of("agency", agency, "outcome", "LCSPR"))
                        .mustBe(200));
            }
            Map<String, Object> determination = new HashMap<>(reasons());
            determination.put("outcome", "LCSPR");
            sandwell.seen(sandwell.deciding(SANDWELL_BUSINESS_MANAGER, "determine-outcome", determination)
                    .mustBe(200));
            Review review = new Review(
                    service, sandwell, Eventually.text(() -> sandwell.read("/practiceReview/practiceReviewId")));
            review.at("2026-03-05").clerk("appoint-reviewer", appointment()).mustBe(200);
            Map<String, Object> terms = PracticeBodies.terms();
            terms.put("agencies", List.of("WMP"));
            terms.put("decision", group());
            review.deciding(SANDWELL_BUSINESS_MANAGER, "agree-terms-of-reference", terms)
                    .mustBe(200);
            review.at("2026-06-10")
                    .clerk("submit-draft", Map.of("docRef", "DOC-DRAFT-1"))
                    .mustBe(200);
            review.deciding(
                            SANDWELL_BUSINESS_MANAGER,
                            "accept-draft",
                            Map.of("checklist", Map.of("QA1", "MET", "QA2", "MET"), "decision", group()))
                    .mustBe(200);
            return review;
        }

        private static Map<String, Object> appointment() {
            Map<String, Object> appointment = PracticeBodies.appointment();
            appointment.put("reviewerId", id("scsp.lead-reviewer"));
            return appointment;
        }

        Review at(String day) {
            service.setClock(Users.ADMINISTRATOR, Instant.parse(day + "T10:00:00Z"));
            return this;
        }

        Answer position(String agency, String outcome) {
            return clerk("record-dsp-position", Map.of("agency", agency, "outcome", outcome));
        }

        Answer clerk(String command, Map<String, ?> body) {
            return as(SANDWELL_BUSINESS_MANAGER, command, body);
        }

        Answer as(String user, String command, Map<String, ?> body) {
            return seen(service.as(user).post("/api/practice-reviews/" + review + "/" + command, body));
        }

        Answer deciding(String user, String command, Map<String, ?> body) {
            return seen(service.as(user)
                    .with("If-Match", "\"" + read("/versions/practiceReview") + "\"")
                    .post("/api/practice-reviews/" + review + "/" + command, body));
        }

        String read(String pointer) {
            return sandwell.read(pointer);
        }

        private Answer seen(Answer answer) {
            sandwell.seen(answer);
            return answer;
        }
    }
}
