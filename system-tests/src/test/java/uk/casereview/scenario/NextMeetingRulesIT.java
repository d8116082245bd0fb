package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** §11.2, "next meeting", and §11.8: as it is known now, and as it was known then. */
@ServiceTest
class NextMeetingRulesIT {
    @Test
    void theTrackerOfAPastMomentTellsTheMeetingThatWasToComeThen(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2035-02-05T09:00:00Z").recorded("2035-02-05");
        var clerk = service.as(Users.BUSINESS_MANAGER);
        Answer scheduled = clerk.post(
                        "/api/meetings",
                        Map.of("body", "SCSG", "kind", "REGULAR", "channel", "REMOTE", "on", "2035-02-22"))
                .mustBe(201);
        String meeting = "/api/meetings/" + scheduled.text("/id");
        steps.at("2035-02-05T10:00:00Z");
        Answer listed = clerk.post(
                        meeting + "/list-item", Map.of("caseRef", steps.caseRef(), "question", "An invented question."))
                .mustBe(200);
        assertThat(next(service, steps, listed, "")).isEqualTo("2035-02-22");

        steps.at("2035-02-06T10:00:00Z");
        Answer cancelled = clerk.post(
                        meeting + "/cancel-meeting", Map.of("reason", "An invented reason of some length."))
                .mustBe(200);

        assertThat(next(service, steps, cancelled, "")).isEmpty();
        assertThat(next(service, steps, cancelled, "&asOf=2035-02-06T09:59:59Z"))
                .isEqualTo("2035-02-22");
        assertThat(next(service, steps, cancelled, "&asOf=2035-02-05T09:59:59Z"))
                .as("before it was on the agenda")
                .isEmpty();
    }

    private static String next(Service service, CaseSteps steps, Answer after, String moment) {
        return service.as(Users.BUSINESS_MANAGER)
                .get("/api/dashboards/tracker?size=200&year=2035&after=" + after.header("Position") + moment)
                .mustBe(200)
                .json()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("caseRef").asString().equals(steps.caseRef()))
                .findFirst()
                .orElseThrow()
                .path("nextMeeting")
                .asString();
    }
}
