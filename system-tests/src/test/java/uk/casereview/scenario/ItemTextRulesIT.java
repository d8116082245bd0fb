package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.7-26: "narrative under the case's" key, wherever it is said. */
@ServiceTest
class ItemTextRulesIT {
    @Autowired
    private JdbcClient database;

    @Test
    void whatIsSaidOfACaseInAMeetingIsUnderTheKeyOfTheCase(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        ItemSteps meeting =
                ItemSteps.about(service, review.steps().caseRef(), "2026-02-19").begun(BCT, ICB_DOCTOR, NSPCC);
        meeting.clerk("record-arrival", Map.of("memberId", Users.id(WMP))).mustBe(200);
        meeting.declares(WMP);
        meeting.clerk("record-arrival", Map.of("memberId", Users.id(ReviewSteps.BCC)))
                .mustBe(200);
        meeting.agreed();
        meeting.clerk("adjourn-meeting", Map.of("reason", "The room is needed."))
                .mustBe(200);

        assertThat(keys(meeting.meetingId(), "meeting.ItemListed", "meeting.ConflictDeclared", "meeting.ItemClosed"))
                .containsExactly(review.steps().id());
        assertThat(keys(meeting.meetingId(), "meeting.MeetingAdjourned")).containsExactly(meeting.meetingId());

        review.recommend(meeting.decision()).mustBe(200);
        assertThat(keys(review.steps().rapidReview(), "rapid-review.RapidReviewOutcomeRecommended"))
                .containsExactly(review.steps().id());
    }

    /** Under which keys the texts of these events of the stream are; each of the events has one. */
    private Set<String> keys(String stream, String... types) {
        var stored = database.sql("""
                        select payload_type, convert_from(payload, 'UTF8') as payload from event_store.events
                        where aggregate_id = :stream and payload_type = any(:types)
                        """)
                .param("stream", stream)
                .param("types", types)
                .query((row, _) -> Map.entry(
                        row.getString("payload_type"), JsonMapper.shared().readTree(row.getString("payload"))))
                .list();
        assertThat(stored).extracting(Map.Entry::getKey).contains(types);
        assertThat(stored)
                .allSatisfy(event -> assertThat(event.getValue().findValues("keyId"))
                        .as(event.getKey())
                        .isNotEmpty());
        return stored.stream()
                .flatMap(event -> event.getValue().findValues("keyId").stream())
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }
}
