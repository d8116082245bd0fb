package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** What waits for somebody is in their list as long as it waits, and in nobody else's. */
@ServiceTest
class MyWorkIT {
    private static final String AGENCY_LEAD = "bscp.agency-lead.wmp";
    private static final String OTHER_AGENCY_LEAD = "bscp.agency-lead.icb";

    @Test
    void aCaseGoesFromTheListOfOneToTheListOfTheNext(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");

        assertThat(work(service, steps, Users.LA_NOTIFIER)).containsExactly("NEXT_STEP");
        assertThat(work(service, steps, Users.BUSINESS_MANAGER)).isEmpty();
        assertThat(work(service, steps, Users.SANDWELL_LA_NOTIFIER)).isEmpty();

        steps.decidedNotifiable().at("2026-02-09T16:40:00Z").notified("2026-02-09T16:40:00Z");

        assertThat(work(service, steps, Users.LA_NOTIFIER)).isEmpty();
        assertThat(work(service, steps, Users.BUSINESS_MANAGER)).containsExactly("NEXT_STEP");
    }

    @Test
    void anAgencyIsAskedUntilItsInformationIsThere(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service);

        assertThat(work(service, review.steps(), AGENCY_LEAD)).containsExactly("RETURN 2026-02-16");
        assertThat(work(service, review.steps(), OTHER_AGENCY_LEAD)).isEmpty();

        review.mustDo(
                "submit-agency-information",
                Map.of(
                        "agency", "WMP",
                        "involved", true,
                        "docRef", "DOC-1",
                        "recordsSecured", true,
                        "source", "EMAIL",
                        "receivedOn", "2026-02-10"));

        assertThat(work(service, review.steps(), AGENCY_LEAD)).isEmpty();
    }

    @Test
    void whoeverSeesNoCaseHasNone(Service service) {
        for (String reader : List.of(Users.OBSERVER, Users.ADMINISTRATOR)) {
            assertThat(service.as(reader).get("/api/my-work").mustBe(403).code())
                    .isEqualTo("FORBIDDEN_ROLE");
        }
        service.as(Users.CHAIR).get("/api/my-work?size=0").mustBe(400);
    }

    private static List<String> work(Service service, CaseSteps steps, String reader) {
        JsonNode rows = service.as(reader)
                .get("/api/my-work?size=200&after=" + steps.position())
                .mustBe(200)
                .json()
                .path("rows");
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> steps.caseRef()
                        .equals(row.path("row").path("summary").path("caseRef").asString()))
                .flatMap(row -> StreamSupport.stream(row.path("work").spliterator(), false))
                .map(one -> one.path("kind").asString()
                        + (one.path("dueOn").isString()
                                ? " " + one.path("dueOn").asString()
                                : ""))
                .toList();
    }
}
