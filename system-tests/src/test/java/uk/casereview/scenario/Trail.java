package uk.casereview.scenario;

import static uk.casereview.scenario.ReviewSteps.*;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.system.Answer;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;

/** The audit trail as somebody reads it. */
record Trail(Caller reader) {
    /** A case on which a meeting of the service votes. */
    static ReviewSteps votedOn(Service service) {
        ReviewSteps review = met(service);
        MeetingSteps meeting =
                MeetingSteps.onItem(service, review.steps().caseRef(), "2026-02-19", ICB_DOCTOR, BCT, WMP, NSPCC, BCC);
        meeting.conflict(NSPCC).mustBe(200);
        meeting.voted("FOR", ICB_DOCTOR, BCT, WMP, BCC).closeItem().mustBe(200);
        review.recommend(meeting.decision()).mustBe(200);
        return review;
    }

    /** All that is asked for, as JSON Lines. */
    List<JsonNode> exported(String query) {
        return lines(reader.with("Accept", "application/x-ndjson")
                .get("/api/audit" + query)
                .mustBe(200));
    }

    static List<JsonNode> lines(Answer answer) {
        return answer.body().lines().map(JsonMapper.shared()::readTree).toList();
    }

    /** All that is asked for, page by page, from the first to the last that there is by then. */
    List<JsonNode> paged(String query) {
        List<JsonNode> lines = new ArrayList<>();
        String cursor = "";
        Answer page;
        do {
            page = reader.get("/api/audit" + query + cursor).mustBe(200);
            page.json().path("lines").forEach(lines::add);
            cursor = "&cursor=" + page.text("/next");
        } while (page.json().path("more").asBoolean());
        return lines;
    }

    static List<String> ids(List<JsonNode> lines) {
        return lines.stream().map(line -> line.path("eventId").asString()).toList();
    }

    static List<Long> places(List<JsonNode> lines) {
        return lines.stream().map(line -> line.path("position").asLong()).toList();
    }
}
