package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §11.8: of whatever was recorded so far, the tracker and a dashboard as known then are those that were shown then. */
@ServiceTest
class EveryMomentRulesIT {
    /** What was shown live when the clock stood there. */
    private record Seen(String moment, String row, String figures) {}

    @Test
    void whatIsKnownAsAtAMomentIsWhatWasShownThen(Service service) {
        List<Seen> live = new ArrayList<>();
        // days of which no other case is
        CaseSteps steps = new CaseSteps(service)
                .at("2027-11-02T09:00:00Z")
                .recorded(CaseSteps.incident("2027-11-01", "2027-11-02", List.of(CaseSteps.deadChild())));
        live.add(seen(service, steps, "2027-11-02T09:30:00Z"));
        steps.at("2027-11-03T09:00:00Z").decidedNotifiable();
        live.add(seen(service, steps, "2027-11-03T09:30:00Z"));
        steps.at("2027-11-05T09:00:00Z");
        steps.deciding(
                        Users.BUSINESS_MANAGER,
                        "record-recipient-informed",
                        Map.of("recipient", "PARTNERS", "informedOn", "2027-11-05"))
                .mustBe(200);
        live.add(seen(service, steps, "2027-11-05T09:30:00Z"));
        steps.at("2027-11-09T09:00:00Z");
        steps.deciding(
                        Users.LA_NOTIFIER,
                        "correct-awareness-date",
                        Map.of("from", "2027-11-02", "to", "2027-11-01", "reason", "A letter had been overlooked."))
                .mustBe(200);
        live.add(seen(service, steps, "2027-11-09T09:30:00Z"));
        steps.at("2027-11-10T09:00:00Z");
        steps.deciding(Users.CHAIR, "mark-entered-in-error", Map.of("reason", "It was of another area altogether."))
                .mustBe(200);
        live.add(seen(service, steps, "2027-11-10T09:30:00Z"));

        // what never changed would be right of any moment
        assertThat(live.stream().map(Seen::row).distinct()).hasSizeGreaterThan(3);
        assertThat(live.stream().map(Seen::figures).distinct()).hasSizeGreaterThan(2);
        for (Seen then : live) {
            assertThat(row(service, steps, "&asOf=" + then.moment()))
                    .as("the tracker as at %s", then.moment())
                    .isEqualTo(then.row());
            assertThat(figures(service, steps, "&asOf=" + then.moment()))
                    .as("timeliness as at %s", then.moment())
                    .isEqualTo(then.figures());
        }
    }

    private static Seen seen(Service service, CaseSteps steps, String moment) {
        steps.at(moment);
        return new Seen(moment, row(service, steps, ""), figures(service, steps, ""));
    }

    /** Its row of the tracker; empty where it has none. */
    private static String row(Service service, CaseSteps steps, String asOf) {
        return service.as(Users.BUSINESS_MANAGER)
                .get("/api/dashboards/tracker?size=200&after=" + steps.position() + asOf)
                .mustBe(200)
                .json()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("caseRef").asString().equals(steps.caseRef()))
                .findFirst()
                .map(JsonNode::toString)
                .orElse("");
    }

    /** The numbers of its days; what leads to the cases behind them names the moment too. */
    private static String figures(Service service, CaseSteps steps, String asOf) {
        return service.as(Users.BUSINESS_MANAGER)
                .get("/api/dashboards/timeliness?from=2027-11-01&to=2027-11-02&after=" + steps.position() + asOf)
                .mustBe(200)
                .json()
                .path("clocks")
                .toString()
                .replaceAll("&asOf=[^\"&]*", "");
    }
}
