package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §12, scenario 69: what a partnership owes as such. */
@ServiceTest
class PartnershipScenariosIT {
    private static final String PUBLISHED_ON = "2026-09-15";

    /** C9: "within seven days of being published"; the Panel is the last to have it. */
    @Test
    @Tag("scenario-69")
    void theAnnualReportReachesThePanelWithinSevenDays(Service service) {
        PartnershipSteps birmingham = PartnershipSteps.birmingham(service).at("2026-09-23T09:00:00Z");

        Answer onTheSeventhDay = sentToThePanel(birmingham, 2024, "2026-09-22");
        JsonNode first = c9(service, onTheSeventhDay);
        assertThat(count(first, "met")).isEqualTo(1);
        assertThat(count(first, "late")).isZero();

        Answer aDayLater = sentToThePanel(birmingham, 2025, "2026-09-23");
        JsonNode both = c9(service, aDayLater);
        assertThat(count(both, "met")).isEqualTo(1);
        assertThat(count(both, "late")).isEqualTo(1);
    }

    private static Answer sentToThePanel(PartnershipSteps birmingham, int year, String on) {
        birmingham
                .as(BUSINESS_MANAGER, "record-annual-report-published", Map.of("yearEnding", year, "on", PUBLISHED_ON))
                .mustBe(200);
        birmingham
                .as(
                        BUSINESS_MANAGER,
                        "record-annual-report-sent",
                        Map.of("yearEnding", year, "recipient", "WHAT_WORKS_CENTRE", "on", PUBLISHED_ON))
                .mustBe(200);
        return birmingham
                .as(
                        BUSINESS_MANAGER,
                        "record-annual-report-sent",
                        Map.of("yearEnding", year, "recipient", "PANEL", "on", on))
                .mustBe(200);
    }

    /** What is told of the clock, for those that began on the day of publication. */
    private static JsonNode c9(Service service, Answer after) {
        JsonNode timeliness = service.as(BUSINESS_MANAGER)
                .get("/api/dashboards/timeliness?from=%s&to=%s&after=%s"
                        .formatted(PUBLISHED_ON, PUBLISHED_ON, after.header("Position")))
                .mustBe(200)
                .json();
        return StreamSupport.stream(timeliness.at("/clocks/kinds").spliterator(), false)
                .filter(row -> row.path("kind").asString().equals("C9"))
                .findFirst()
                .orElseThrow();
    }

    private static int count(JsonNode row, String status) {
        return row.path(status).path("count").asInt();
    }
}
