package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §11.8 for the tracker and the dashboards: what they said at one moment, beside what they said at another. */
@ServiceTest
class ComparedFiguresRulesIT {
    private static final String TRACKER = "/api/dashboards/tracker/comparison";
    private static final String BEFORE = "2026-02-01T09:00:00Z";
    private static final String RECORDED = "2026-02-03T09:00:00Z";
    private static final String NEAR = "2026-02-06T09:00:00Z";
    private static final String CORRECTED = "2026-02-11T09:00:00Z";

    @Test
    void aCaseCameAndIsShownWithAllThatIsKnownOfIt(Service service) {
        CaseSteps steps = correctedLater(service);

        JsonNode row = compared(service, steps, BEFORE, RECORDED).orElseThrow();

        assertThat(row.path("change").asString()).isEqualTo("CAME");
        assertThat(difference(row, "notification").path("after").asString()).isEqualTo("UNDER_CONSIDERATION");
        assertThat(difference(row, "clocks")
                        .path("after")
                        .path("C1")
                        .path("dueOn")
                        .asString())
                .isEqualTo("2026-02-09");
    }

    /** Nothing was recorded in between: the day alone makes the clock one that is due soon (§3.5, A-8). */
    @Test
    void whatADayChangesIsADifferenceToo(Service service) {
        CaseSteps steps = correctedLater(service);

        JsonNode row = compared(service, steps, RECORDED, NEAR).orElseThrow();

        assertThat(row.path("change").asString()).isEqualTo("CHANGED");
        JsonNode status = difference(row, "clocks/C1/status");
        assertThat(status.path("before").asString()).isEqualTo("RUNNING");
        assertThat(status.path("after").asString()).isEqualTo("DUE_SOON");
    }

    @Test
    void aCorrectionIsShownFromAndTo(Service service) {
        CaseSteps steps = correctedLater(service);

        JsonNode row = compared(service, steps, NEAR, CORRECTED).orElseThrow();

        JsonNode due = difference(row, "clocks/C1/dueOn");
        assertThat(due.path("before").asString()).isEqualTo("2026-02-09");
        assertThat(due.path("after").asString()).isEqualTo("2026-02-04");
        assertThat(difference(row, "clocks/C1/status").path("after").asString()).isEqualTo("OVERDUE");
        assertThat(compared(service, steps, CORRECTED, CORRECTED)).isEmpty();
    }

    /** Of two trackers under a filter: it came among those that are overdue, and stood among the others before. */
    @Test
    void aCaseComesAmongThoseThatAFilterLeaves(Service service) {
        CaseSteps steps = correctedLater(service);

        JsonNode row =
                compared(service, steps, NEAR, CORRECTED + "&clock=OVERDUE").orElseThrow();

        assertThat(row.path("change").asString()).isEqualTo("CAME");
        assertThat(compared(service, steps, RECORDED, NEAR + "&clock=OVERDUE")).isEmpty();
    }

    @Test
    void aCaseThatWasEnteredInErrorWent(Service service) {
        CaseSteps steps = correctedLater(service).at("2026-02-12T09:00:00Z");
        steps.accepts(Users.CHAIR, "mark-entered-in-error", Map.of("reason", "It was of another area altogether."));
        // the clock goes on by itself from where it was set
        steps.at("2026-02-13T09:00:00Z");

        JsonNode row =
                compared(service, steps, CORRECTED, "2026-02-12T12:00:00Z").orElseThrow();

        assertThat(row.path("change").asString()).isEqualTo("WENT");
        assertThat(row.path("differences")).isNotEmpty().noneMatch(one -> one.hasNonNull("after"));
    }

    @Test
    void theNumbersOfADashboardAreCompared(Service service) {
        CaseSteps steps = correctedLater(service);

        Answer answer = service.as(BUSINESS_MANAGER)
                .get("/api/dashboards/timeliness/comparison?from=2026-01-28&to=2026-01-28&earlier=" + NEAR + "&later="
                        + CORRECTED + "&after=" + steps.position())
                .mustBe(200);

        assertThat(answer.text("/earlier/asOf")).isEqualTo(NEAR);
        assertThat(answer.text("/later/asOf")).isEqualTo(CORRECTED);
        assertThat(answer.json()
                        .path("differences")
                        .valueStream()
                        .map(one -> one.path("place").asString()))
                .anyMatch(place -> place.startsWith("clocks/kinds[C1]"));
        assertThat(answer.body()).doesNotContain("/api/dashboards/cases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tracker", "timeliness", "decisions", "actions", "themes", "annual-report"})
    void momentsThatCannotBeComparedAreFaults(String dashboard, Service service) {
        Caller caller = service.as(BUSINESS_MANAGER);
        String path = "/api/dashboards/" + dashboard + "/comparison";

        assertThat(caller.get(path).mustBe(400).body()).contains("earlier", "must be given");
        assertThat(caller.get(path + "?earlier=" + CORRECTED + "&later=" + BEFORE)
                        .mustBe(400)
                        .body())
                .contains("cannot be before the earlier moment");
        assertThat(caller.get(path + "?earlier=2999-01-01T00:00:00Z")
                        .mustBe(400)
                        .body())
                .contains("lies in the future");
    }

    @Test
    void whatIsNoDashboardHasNoMoments(Service service) {
        for (String other : List.of("overdue", "cases", "nothing")) {
            service.as(BUSINESS_MANAGER)
                    .get("/api/dashboards/" + other + "/comparison?earlier=" + BEFORE)
                    .mustBe(404);
        }
        assertThat(service.as(BUSINESS_MANAGER)
                        .get("/api/dashboards/annual-report/comparison?from=2026-01-01&earlier=" + BEFORE)
                        .mustBe(400)
                        .body())
                .contains("it is of a year");
    }

    /** IG9: the difference of two moments tells what each of them hides; whoever reads totals only is told neither. */
    @ParameterizedTest
    @ValueSource(strings = {"tracker", "timeliness", "decisions", "actions", "themes", "annual-report"})
    void whoReadsTotalsOnlyComparesNothing(String dashboard, Service service) {
        for (String reader : List.of("bscp.observer", "bscp.referrer.wmp")) {
            assertThat(service.as(reader)
                            .get("/api/dashboards/" + dashboard + "/comparison?earlier=" + BEFORE)
                            .mustBe(403)
                            .code())
                    .isEqualTo("FORBIDDEN_ROLE");
        }
    }

    private static Optional<JsonNode> compared(Service service, CaseSteps steps, String earlier, String later) {
        String query = "?size=200&earlier=" + earlier + "&later=" + later + "&after=" + steps.position();
        String below = "";
        do {
            Answer page =
                    service.as(BUSINESS_MANAGER).get(TRACKER + query + below).mustBe(200);
            Optional<JsonNode> row = page.json()
                    .path("rows")
                    .valueStream()
                    .filter(one -> one.path("caseRef").asString().equals(steps.caseRef()))
                    .findFirst();
            if (row.isPresent() || !page.json().hasNonNull("next")) {
                return row;
            }
            below = "&below=" + page.text("/next");
        } while (true);
    }

    /** Known to be aware since 2 February; on the 10th it turns out to have been since 28 January, and the due date moves. */
    private static CaseSteps correctedLater(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded(CaseSteps.incident("2026-01-15", "2026-02-02", List.of(CaseSteps.deadChild())))
                .at("2026-02-10T09:00:00Z");
        steps.accepts(
                Users.LA_NOTIFIER,
                "correct-awareness-date",
                Map.of("from", "2026-02-02", "to", "2026-01-28", "reason", "A letter had been overlooked."));
        steps.at("2026-02-13T09:00:00Z");
        return steps;
    }

    private static JsonNode difference(JsonNode row, String place) {
        return row.path("differences")
                .valueStream()
                .filter(one -> one.path("place").asString().equals(place))
                .findFirst()
                .orElseThrow(() -> new AssertionError(place + " in " + row));
    }
}
