package uk.casereview.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import uk.casereview.figures.Period;
import uk.casereview.figures.Shown;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.platform.time.TrainingClock;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;

/**
 * Whatever the tracker is asked for together (§11.2), it answers with just those cases whose whole rows say so, now and at
 * past moments, and with as many as there are.
 */
abstract class EveryFilter {
    private static final String MIGRATION = "db/query_side/V24__cases_in_narrow_rows.sql";
    private static final String TRACKER = "/api/dashboards/tracker";
    private static final Instant NOW = Instant.parse(DemoTest.ANCHOR);
    private static final int EACH_OF = 9;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void everythingIsTold(
            @Autowired DemoCases demoCases,
            @Autowired TrainingClock clock,
            @Autowired Positions positions,
            @Autowired TokenPositions tokens) {
        Told.await(demoCases, positions, tokens);
        clock.setTo(NOW);
    }

    /** One case, and by what it can be asked for. */
    private record Tracked(String caseRef, Map<String, Set<String>> told) {
        boolean answers(Map<String, String> filter) {
            return filter.entrySet().stream()
                    .allMatch(one -> told.getOrDefault(one.getKey(), Set.of()).contains(one.getValue()));
        }
    }

    @Test
    void everyValueOfEachFilterFindsTheCasesThatSaySo(Service service) {
        for (String user : Told.MANAGERS) {
            for (String moment : moments()) {
                List<Tracked> all = tracked(service.as(user), moment);
                Set<String> filters = new TreeSet<>();
                all.forEach(one ->
                        one.told().forEach((name, values) -> values.forEach(value -> filters.add(name + "=" + value))));
                assertThat(filters).hasSizeGreaterThan(moment.isEmpty() ? 20 : 10);
                filters.forEach(filter -> {
                    String[] parts = filter.split("=", 2);
                    found(service.as(user), moment, all, Map.of(parts[0], parts[1]));
                });
            }
        }
    }

    @Test
    void severalFiltersTogetherFindTheCasesThatSayAllOfThem(Service service) {
        for (String user : Told.MANAGERS) {
            for (String moment : moments()) {
                List<Tracked> all = tracked(service.as(user), moment);
                IntStream.range(0, all.size())
                        .filter(each -> each % EACH_OF == 0)
                        .forEach(each -> {
                            List<Map.Entry<String, Set<String>>> told =
                                    new ArrayList<>(all.get(each).told().entrySet());
                            told.removeIf(one -> one.getValue().isEmpty());
                            Map<String, String> filter = new TreeMap<>();
                            IntStream.range(0, 3).forEach(more -> {
                                var one = told.get((each / EACH_OF + 2 * more) % told.size());
                                filter.put(
                                        one.getKey(), one.getValue().iterator().next());
                            });
                            found(service.as(user), moment, all, filter);
                        });
            }
        }
    }

    /** The list of all cases is filtered by the same rows. */
    @Test
    void theListOfCasesIsFilteredAsTheTrackerIs(Service service) {
        for (String user : Told.MANAGERS) {
            String cases = "/api/cases?partnership=" + user.substring(0, 4).toUpperCase(Locale.ROOT);
            List<Tracked> all = tracked(service.as(user), "");
            for (String name : List.of("theme", "rag")) {
                Set<String> values = all.stream()
                        .flatMap(one -> one.told().getOrDefault(name, Set.of()).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(values).hasSizeGreaterThan(2);
                values.forEach(value -> assertThat(refs(service.as(user), cases + "&" + name + "=" + value))
                        .as(name + " " + value)
                        .containsExactlyElementsOf(refs(service.as(user), TRACKER + "?" + name + "=" + value)));
            }
        }
    }

    /** What stood there before is in the rows that the migration makes, and in each as the projection would have it. */
    @Test
    void theMigrationFillsTheNarrowRowsAsTheyAreKept(
            @Autowired DataSource source, @Autowired PlatformTransactionManager transactions) {
        new TransactionTemplate(transactions).executeWithoutResult(everything -> {
            List<String> before = rows();
            database.sql("set local search_path = query_side").update();
            database.sql("drop table figure_case_view, figure_case_past_view").update();

            ScriptUtils.executeSqlScript(DataSourceUtils.getConnection(source), new ClassPathResource(MIGRATION));

            assertThat(rows()).isEqualTo(before).hasSizeGreaterThan(1000);
            everything.setRollbackOnly();
        });
    }

    private List<String> rows() {
        return Stream.of("case", "case_past")
                .flatMap(table -> database
                        .sql("select '%1$s ' || v::text from query_side.figure_%1$s_view v order by 1".formatted(table))
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    private static List<String> moments() {
        return List.of(
                "",
                "asOf=" + NOW,
                "asOf=2025-06-30T12:00:00Z",
                "asOf=2024-01-15T12:00:00Z",
                "asOf=2022-09-01T12:00:00Z");
    }

    private static void found(Caller caller, String moment, List<Tracked> all, Map<String, String> filter) {
        String query = Stream.concat(
                        filter.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()),
                        Stream.of(moment).filter(some -> !some.isEmpty()))
                .collect(Collectors.joining("&"));
        assertThat(refs(caller, TRACKER + "?" + query))
                .as(query)
                .containsExactlyElementsOf(all.stream()
                        .filter(one -> one.answers(filter))
                        .map(Tracked::caseRef)
                        .toList());
    }

    private static List<String> refs(Caller caller, String path) {
        return Shown.countedRows(caller, path).stream()
                .map(row -> row.findValue("caseRef").asString())
                .toList();
    }

    /** Every case, by what the rows and the figures of the incidents show of it. */
    private static List<Tracked> tracked(Caller caller, String moment) {
        Map<String, String> years = new TreeMap<>();
        Shown.allRows(caller, "/api/dashboards/cases?figure=CASES&" + moment)
                .forEach(row -> years.put(
                        row.path("caseRef").asString(),
                        Integer.toString(
                                Period.yearOf(LocalDate.parse(row.path("on").asString())))));
        return Shown.allRows(caller, TRACKER + "?" + moment)
                .map(row -> tracked(row, years.getOrDefault(row.path("caseRef").asString(), "")))
                .toList();
    }

    private static Tracked tracked(JsonNode row, String year) {
        Map<String, Set<String>> told = new TreeMap<>();
        for (String name : List.of("category", "notification", "rapidReview", "practiceReview")) {
            told.put(name, row.hasNonNull(name) ? Set.of(row.path(name).asString()) : Set.of());
        }
        told.put("agency", words(row.path("agencies").valueStream()));
        told.put("theme", words(row.path("themes").valueStream()));
        told.put("clock", words(row.path("clocks").valueStream().map(clock -> clock.path("status"))));
        told.put("rag", words(row.path("plans").valueStream().map(plan -> plan.path("rag"))));
        told.put("year", Set.of(year));
        return new Tracked(row.path("caseRef").asString(), told);
    }

    private static Set<String> words(Stream<JsonNode> nodes) {
        return nodes.map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }
}
