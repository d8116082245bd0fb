package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.ReviewSteps.*;
import static uk.casereview.scenario.Users.SCRUTINEER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §11.7: for each decision who, when, on what, in order or not, and what became of it. */
@ServiceTest
class DecisionAuditRulesIT {
    private static String decisionOf(Service service, ReviewSteps review, String body) {
        return Eventually.text(() -> service.as(SCRUTINEER)
                .get("/api/decisions?case=" + review.steps().caseRef() + "&body=" + body + "&after="
                        + review.steps().position())
                .mustBe(200)
                .text("/rows/0/entry/decision/decisionId"));
    }

    private static JsonNode audit(Service service, String reader, String decision) {
        return service.as(reader)
                .get("/api/decisions/" + decision + "/audit")
                .mustBe(200)
                .json();
    }

    /** A vote in a meeting of the service, from which one with a conflict of interest is kept. */
    private static ReviewSteps votedOn(Service service) {
        ReviewSteps review = met(service);
        MeetingSteps meeting = MeetingSteps.onItem(
                service, review.steps().caseRef(), "2026-02-19", ICB_DOCTOR, ICB_NURSE, BCT, WMP, NSPCC, BCC);
        meeting.conflict(NSPCC).mustBe(200);
        meeting.voted("FOR", ICB_DOCTOR, BCT, BCC).vote(WMP, "AGAINST").mustBe(200);
        meeting.closeItem().mustBe(200);
        review.recommend(meeting.decision()).mustBe(200);
        return review;
    }

    @Test
    void theQuorumIsReckonedStepByStep(Service service) {
        ReviewSteps review = votedOn(service);

        JsonNode audit = audit(service, SCRUTINEER, decisionOf(service, review, "SCSG"));

        assertThat(audit.at("/quorum/steps").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "Needed: 4 different agencies free to decide.",
                        "6 on record as taking part, of whom 5 counted.",
                        "1 not counted: a conflict of interest (NSPCC).",
                        "ICB was there with 2 people and counts once.",
                        "Counted: 4 different agencies, BCC, BCT, ICB and WMP.",
                        "The quorum was reached.");
        assertThat(audit.at("/quorum/traced").asBoolean()).isTrue();
        assertThat(audit.at("/quorum/people").findValuesAsString("standing"))
                .contains("CONFLICTED", "COUNTED_TOGETHER");
        assertThat(audit.at("/votes/majority").asString())
                .isEqualTo("3 for, 1 against, 0 abstained; each agency has one vote.");
        assertThat(audit.at("/policy/source").asString()).isNotBlank();
        assertThat(audit.at("/policy/version").asString())
                .isEqualTo(audit.at("/entry/decision/policyVersion").asString());
        assertThat(audit.at("/policy/quorum/minimumAgencies").asInt()).isEqualTo(4);
        assertThat(audit.at("/reasons").findValuesAsString("criterion")).containsExactly("K1", "K2", "K3", "K4");
        assertThat(audit.at("/reasons/0/evidence").asString()).isEqualTo("Invented evidence.");
        assertThat(audit.at("/entry/decision/rationale").asString()).isEqualTo(CaseSteps.RATIONALE);
        assertThat(audit.at("/entry/decision/conflicts").size()).isEqualTo(1);
    }

    /** The case as it was just before, at the place that is named: without the decision's own event. */
    @Test
    void whatWasOnRecordThenCanBeRead(Service service) {
        ReviewSteps review = determined(service);
        JsonNode audit = audit(service, SCRUTINEER, decisionOf(service, review, "SCSG"));

        JsonNode then = service.as(SCRUTINEER)
                .get(audit.at("/onRecord/link").asString())
                .mustBe(200)
                .json();

        assertThat(then.at("/readAt/position").asLong())
                .isEqualTo(audit.at("/onRecord/position").asLong());
        assertThat(audit.at("/onRecord/which").asString()).isEqualTo("BEFORE_ITS_EVENT");
        assertThat(audit.at("/onRecord/recordedLaterAt").isMissingNode()).isTrue();
        assertThat(then.at("/rapidReview/stage").asString()).isEqualTo("MEETING_HELD");
    }

    /** The partners determine on what was recommended to them. */
    @Test
    void theReasonsOfADeterminationAreThoseOfItsRecommendation(Service service) {
        ReviewSteps review = determined(service);

        JsonNode audit = audit(service, SCRUTINEER, decisionOf(service, review, "DSP"));

        assertThat(audit.at("/reasons/0/in").asString()).isEqualTo(decisionOf(service, review, "SCSG"));
        assertThat(audit.at("/quorum/steps/1").asString()).startsWith("Among them had to be ");
        assertThat(audit.at("/quorum/recorded/met").asBoolean()).isTrue();
    }

    /** §4.4, A-14; §11.7: "recording lag > 5 WD". */
    @Test
    void whatWasOutOfOrderIsFlagged(Service service) {
        ReviewSteps review = recommended(service);
        String decision = decisionOf(service, review, "SCSG");
        assertThat(audit(service, SCRUTINEER, decision)
                        .at("/flags/lateConflict")
                        .asBoolean())
                .isFalse();
        review.as(
                        Users.BUSINESS_MANAGER,
                        "flag-decision",
                        Map.of("decisionId", decision, "reason", "LATE_CONFLICT", "memberId", Users.id(WMP)))
                .mustBe(200);

        Eventually.isTrue(() -> audit(service, SCRUTINEER, decision)
                .at("/flags/mustBeRedecided")
                .asBoolean());
        JsonNode audit = audit(service, SCRUTINEER, decision);

        assertThat(audit.at("/flags/lateConflict").asBoolean()).isTrue();
        assertThat(audit.at("/flags/recordedLate").asBoolean()).isFalse();
        assertThat(audit.at("/revisions").findValuesAsString("type"))
                .containsExactly("case-file.DecisionFlaggedForReview");
        assertThat(audit.at("/revisions/0/action").asString()).isEqualTo("A decision was flagged for review");
    }

    @Test
    void whatIsRecordedWeeksLaterIsSaidToBe(Service service) {
        ReviewSteps review = met(service).at("2026-03-02T09:00:00Z");
        Map<String, Object> decision = decision(ICB_DOCTOR, BCT, WMP, NSPCC);
        decision.put("decidedOn", "2026-02-19");
        review.recommend(decision).mustBe(200);

        JsonNode audit = audit(service, SCRUTINEER, decisionOf(service, review, "SCSG"));

        assertThat(audit.at("/lagWorkingDays").asInt()).isEqualTo(7);
        assertThat(audit.at("/flags/recordedLate").asBoolean()).isTrue();
        assertThat(service.as(SCRUTINEER)
                        .get("/api/decisions?recordedLate=true&case="
                                + review.steps().caseRef())
                        .mustBe(200)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aFileOfItHasNoTextThatSomebodyWrote(Service service) {
        ReviewSteps review = votedOn(service);
        String decision = decisionOf(service, review, "SCSG");

        for (String address : List.of(
                "/api/decisions/" + decision + "/audit",
                "/api/decisions?case=" + review.steps().caseRef(),
                "/api/audit?case=" + review.steps().caseRef())) {
            for (String form : List.of("text/csv", "application/x-ndjson")) {
                Answer file =
                        service.as(SCRUTINEER).with("Accept", form).get(address).mustBe(200);
                assertThat(file.header("Content-Type")).startsWith(form);
                assertThat(file.body())
                        .contains("SCSG")
                        .doesNotContain(
                                CaseSteps.RATIONALE, "Invented evidence", "invented conflict", "ciphertext", "sealed");
            }
        }
        assertThat(service.as(SCRUTINEER)
                        .with("Accept", "text/csv")
                        .get("/api/decisions/" + decision + "/audit")
                        .body())
                .contains(
                        "quorum,step,The quorum was reached.,,\r\n",
                        "attendance,CORE,not counted: a conflict of interest,");
        List<JsonNode> listed = Trail.lines(service.as(SCRUTINEER)
                .with("Accept", "application/x-ndjson")
                .get("/api/decisions?body=SCSG&case=" + review.steps().caseRef()));
        assertThat(listed).hasSize(1);
        assertThat(listed.getFirst().at("/counted").size()).isEqualTo(4);
        assertThat(listed.getFirst().path("quorate").asBoolean()).isTrue();
    }

    /** CA04 s16C: the authority decides, and no body; so it is told wherever a decision is. */
    @Test
    void theLocalAuthorityDecidesAloneAndWithoutAQuorum(Service service) {
        ReviewSteps review = votedOn(service);
        String decision = decisionOf(service, review, "LA_NOTIFIER");

        JsonNode audit = audit(service, SCRUTINEER, decision);
        assertThat(audit.at("/entry/decision/route").asString()).isEqualTo("SINGLE_AGENCY");
        assertThat(audit.at("/entry/decision/quorum").isMissingNode()).isTrue();
        assertThat(audit.at("/quorum/recorded").isMissingNode()).isTrue();
        assertThat(audit.at("/quorum/steps").toString()).contains("no quorum is asked of it");
        JsonNode listed = Trail.lines(service.as(SCRUTINEER)
                        .with("Accept", "application/x-ndjson")
                        .get("/api/decisions?body=LA_NOTIFIER&case="
                                + review.steps().caseRef()))
                .getFirst();
        assertThat(listed.path("route").asString()).isEqualTo("SINGLE_AGENCY");
        assertThat(listed.path("quorate").isBoolean()).isFalse();
        assertThat(listed.path("minimumAgencies").isNumber()).isFalse();
        assertThat(service.as(SCRUTINEER)
                        .get("/api/cases/" + review.steps().caseRef())
                        .mustBe(200)
                        .json()
                        .at("/notification/decided/decision/route")
                        .asString())
                .isEqualTo("SINGLE_AGENCY");
    }

    /** Whoever reads the case reads how it was decided; the text of it only as far as they read its text. */
    @Test
    void itIsReadAsItsCaseIs(Service service) {
        ReviewSteps review = votedOn(service);
        String decision = decisionOf(service, review, "SCSG");
        String address = "/api/decisions/" + decision + "/audit";

        JsonNode withoutText = audit(service, "bscp.dpo", decision);
        assertThat(withoutText.at("/entry/decision/rationale/sealed").asBoolean())
                .isTrue();
        assertThat(withoutText.at("/reasons/0/evidence/sealed").asBoolean()).isTrue();
        assertThat(audit(service, NSPCC, decision)
                        .at("/entry/decision/rationale/sealed")
                        .asBoolean())
                .as("whoever had a conflict of interest")
                .isTrue();
        assertThat(service.as("scsp.scrutineer").get(address).mustBe(403).code())
                .isEqualTo("OUT_OF_PARTNERSHIP");
        assertThat(service.as(Users.OBSERVER).get(address).mustBe(403).code()).isEqualTo("FORBIDDEN_ROLE");
        service.as(SCRUTINEER)
                .get("/api/decisions/" + review.steps().id() + "/audit")
                .mustBe(404);
        service.as(SCRUTINEER).get("/api/decisions/nonsense/audit").mustBe(404);
    }
}
