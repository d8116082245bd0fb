package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.ReviewSteps.*;
import static uk.casereview.scenario.Users.SCRUTINEER;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §11.7 and §11.8: on what information something was decided, and where that stands in the audit log. */
@ServiceTest
class OnRecordRulesIT {
    /** Decided on Thursday 19 February and recorded seven working days later. */
    @Test
    void ofWhatIsRecordedLateOnlyWhatWasKnownOnItsDayIsShown(Service service) {
        ReviewSteps review = recordedLate(service);

        JsonNode onRecord = audit(service, review).at("/onRecord");
        assertThat(onRecord.path("which").asString()).isEqualTo("END_OF_DAY");
        assertThat(onRecord.path("asOf").asString()).isEqualTo("2026-02-19T23:59:59.999Z");
        assertThat(onRecord.path("recordedLaterAt").asString()).startsWith("2026-03-02T09:00");

        JsonNode then = read(service, onRecord);
        assertThat(then.at("/readAt/position").asLong())
                .isEqualTo(onRecord.path("position").asLong());
        assertThat(then.at("/rapidReview/stage").asString()).isEqualTo("MEETING_HELD");
        assertThat(then.at("/rapidReview/sections").size()).isZero();
        JsonNode now = review.steps().theCase().json();
        assertThat(now.at("/rapidReview/stage").asString()).isEqualTo("RECOMMENDED");
        assertThat(now.at("/rapidReview/sections").size()).isPositive();
    }

    /** What was recorded of the case after the item was closed is not what the meeting knew. */
    @Test
    void ofWhatAMeetingDecidedTheClosingOfItsItemIsShown(Service service) {
        ReviewSteps review = met(service);
        MeetingSteps meeting = MeetingSteps.onItem(
                service, review.steps().caseRef(), "2026-02-19", ICB_DOCTOR, ICB_NURSE, BCT, WMP, BCC);
        meeting.voted("FOR", ICB_DOCTOR, BCT, WMP, BCC).closeItem().mustBe(200);
        review.at("2026-02-24T09:00:00Z").recommend(meeting.decision()).mustBe(200);

        JsonNode audit = audit(service, review);

        assertThat(audit.at("/onRecord/which").asString()).isEqualTo("ITEM_CLOSED");
        assertThat(audit.at("/onRecord/asOf").asString())
                .isEqualTo(audit.at("/entry/decision/decidedAt").asString())
                .startsWith("2026-02-19T09:00");
        assertThat(read(service, audit.at("/onRecord")).at("/rapidReview/stage").asString())
                .isEqualTo("MEETING_HELD");
    }

    /** The files name what the proof of the decision's event names. */
    @Test
    void aFileNamesTheReceipt(Service service) {
        ReviewSteps review = recommended(service);
        Eventually.isTrue(() -> !audit(service, review).at("/receipt/eventId").isMissingNode());
        JsonNode audit = audit(service, review);
        String event = audit.at("/receipt/eventId").asString();
        JsonNode proof = service.as(SCRUTINEER)
                .get("/api/audit/proofs/" + event)
                .mustBe(200)
                .json();
        String listed = "/api/decisions?body=SCSG&case=" + review.steps().caseRef();

        JsonNode line =
                Trail.lines(file(service, "application/x-ndjson", listed)).getFirst();
        assertThat(line.path("eventId").asString()).isEqualTo(event);
        assertThat(line.path("leafIndex").asLong())
                .isEqualTo(proof.path("index").asLong());
        assertThat(line.path("leafHash").asString())
                .isEqualTo(proof.path("leafHash").asString())
                .isEqualTo(audit.path("leafHash").asString())
                .isNotEmpty();
        assertThat(line.path("markedForScrutiny").asBoolean()).isFalse();
        assertThat(file(service, "text/csv", listed).body().lines().findFirst().orElseThrow())
                .endsWith(",markedForScrutiny,eventId,leafIndex,leafHash");
        String decision = audit.at("/entry/decision/decisionId").asString();
        assertThat(file(service, "text/csv", "/api/decisions/" + decision + "/audit")
                        .body())
                .contains(
                        "receipt,eventId," + event + ",,\r\n",
                        "receipt,leafIndex," + proof.path("index").asLong() + ",,\r\n",
                        "receipt,leafHash,");
    }

    private static ReviewSteps recordedLate(Service service) {
        ReviewSteps review =
                met(service).at("2026-02-25T09:00:00Z").withSections(true).at("2026-03-02T09:00:00Z");
        Map<String, Object> decision = decision(ICB_DOCTOR, BCT, WMP, NSPCC);
        decision.put("decidedOn", "2026-02-19");
        review.recommend(decision).mustBe(200);
        return review;
    }

    private static JsonNode audit(Service service, ReviewSteps review) {
        String decision = Eventually.text(() -> service.as(SCRUTINEER)
                .get("/api/decisions?case=" + review.steps().caseRef() + "&body=SCSG&after="
                        + review.steps().position())
                .mustBe(200)
                .text("/rows/0/entry/decision/decisionId"));
        return service.as(SCRUTINEER)
                .get("/api/decisions/" + decision + "/audit")
                .mustBe(200)
                .json();
    }

    private static JsonNode read(Service service, JsonNode onRecord) {
        return service.as(SCRUTINEER)
                .get(onRecord.path("link").asString())
                .mustBe(200)
                .json();
    }

    private static Answer file(Service service, String form, String address) {
        return service.as(SCRUTINEER).with("Accept", form).get(address).mustBe(200);
    }
}
