package uk.casereview.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.figures.Shown;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.platform.time.TrainingClock;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;

/** What two moments of the tracker and of the dashboards are said to differ in, is what their whole answers differ in (§11.8). */
abstract class EveryComparison {
    private static final String TRACKER = "/api/dashboards/tracker";
    private static final Instant NOW = Instant.parse(DemoTest.ANCHOR);
    private static final List<String> MOMENTS = List.of(
            "2021-12-01T12:00:00Z",
            "2022-09-01T12:00:00Z",
            "2024-01-15T12:00:00Z",
            "2025-06-30T12:00:00Z",
            NOW.toString());
    private static final List<String> FILTERS = List.of("", "&clock=OVERDUE", "&rag=RED", "&practiceReview=PUBLISHED");

    @BeforeEach
    void everythingIsTold(
            @Autowired DemoCases demoCases,
            @Autowired TrainingClock clock,
            @Autowired Positions positions,
            @Autowired TokenPositions tokens) {
        Told.await(demoCases, positions, tokens);
        clock.setTo(NOW);
    }

    @Test
    void theTrackersAreComparedCaseByCase(Service service) {
        for (String user : Told.MANAGERS) {
            for (int i = 1; i < MOMENTS.size(); i++) {
                for (String filter : FILTERS) {
                    trackers(service.as(user), MOMENTS.get(i - 1), MOMENTS.get(i), filter);
                }
            }
            trackers(service.as(user), "2026-11-14T12:00:00Z", NOW.toString(), "");
        }
    }

    private static void trackers(Caller caller, String earlier, String later, String filter) {
        Map<String, JsonNode> before = rows(caller, earlier, filter);
        Map<String, JsonNode> after = rows(caller, later, filter);
        Map<String, String> expected = new TreeMap<>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .forEach(ref -> {
                    JsonNode one = before.get(ref);
                    JsonNode other = after.get(ref);
                    if (one == null || !one.equals(other)) {
                        expected.put(ref, one == null ? "CAME" : other == null ? "WENT" : "CHANGED");
                    }
                });

        assertThat(compared(caller, earlier, later, filter))
                .as(earlier + " to " + later + filter)
                .isEqualTo(expected);
    }

    /** Page after page, each beginning where the one before ended. */
    private static Map<String, String> compared(Caller caller, String earlier, String later, String filter) {
        Map<String, String> changes = new TreeMap<>();
        String below = "";
        do {
            JsonNode page = caller.get(
                            TRACKER + "/comparison?size=20&earlier=" + earlier + "&later=" + later + filter + below)
                    .mustBe(200)
                    .json();
            page.path("rows").forEach(row -> {
                assertThat(row.path("differences")).isNotEmpty();
                String change = row.path("change").asString();
                assertThat(changes.put(row.path("caseRef").asString(), change)).isNull();
            });
            below = page.hasNonNull("next") ? "&below=" + page.path("next").asString() : "";
        } while (!below.isEmpty());
        return changes;
    }

    /** Without what every day changes in every row. */
    private static Map<String, JsonNode> rows(Caller caller, String asOf, String filter) {
        return Shown.allRows(caller, TRACKER + "?asOf=" + asOf + filter)
                .collect(Collectors.toMap(row -> row.path("caseRef").asString(), row -> {
                    ((ObjectNode) row).remove("daysInStage");
                    row.path("clocks").forEach(clock -> ((ObjectNode) clock).remove("workingDaysLate"));
                    return row;
                }));
    }

    @Test
    void everyNumberThatIsAnotherIsNamed(Service service) {
        for (String user : Told.MANAGERS) {
            for (String dashboard : List.of("decisions", "actions", "themes", "annual-report", "timeliness")) {
                for (int i = 1; i < MOMENTS.size(); i++) {
                    numbers(service.as(user), dashboard, MOMENTS.get(i - 1), MOMENTS.get(i));
                }
            }
        }
    }

    /** The year is the reporting year of the later moment, where an annual report asks for one. */
    private static void numbers(Caller caller, String dashboard, String earlier, String later) {
        String path = "/api/dashboards/" + dashboard;
        JsonNode after = caller.get(path + "?asOf=" + later).mustBe(200).json();
        String year =
                after.has("yearEnding") ? "&year=" + after.path("yearEnding").asInt() : "";
        JsonNode before =
                caller.get(path + "?asOf=" + earlier + year).mustBe(200).json();

        List<String> places = caller.get(path + "/comparison?earlier=" + earlier + "&later=" + later)
                .mustBe(200)
                .json()
                .path("differences")
                .valueStream()
                .map(one -> one.path("place").asString())
                .toList();

        assertThat(places).as(path + " " + later).doesNotHaveDuplicates();
        assertThat(places.isEmpty())
                .as(path + " " + later)
                .isEqualTo(numbers(before).equals(numbers(after)));
    }

    /** Without what the answer rests on, and without the ways to the cases, which name the moment. */
    private static JsonNode numbers(JsonNode dashboard) {
        JsonNode numbers = dashboard.deepCopy();
        ((ObjectNode) numbers).remove("basis");
        new Shown(numbers)
                .figures()
                .toList()
                .forEach(figure -> ((ObjectNode) figure).remove(List.of("cases", "shown")));
        return numbers;
    }
}
