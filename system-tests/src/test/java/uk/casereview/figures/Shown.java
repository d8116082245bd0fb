package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Caller;

/** What a dashboard shows, as a test reads it. */
public record Shown(JsonNode dashboard) {
    static final String BY_QUARTER = "_BY_QUARTER";
    private static final int PAGE = 200;
    private static final List<String> STATUSES =
            List.of("total", "met", "late", "overdue", "chase", "dueSoon", "running", "cutShort");

    /** Every number above 0 by its code; quarters have none of their own. */
    public SortedMap<String, Integer> counts(String breakdowns) {
        return countsIn(dashboard.at(breakdowns));
    }

    static SortedMap<String, Integer> countsIn(Iterable<JsonNode> breakdowns) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (JsonNode breakdown : breakdowns) {
            if (!breakdown.path("name").asString().endsWith(BY_QUARTER)) {
                Stream.concat(Stream.of(breakdown.path("total")), stream(breakdown.path("parts")))
                        .filter(figure -> figure.path("count").asInt(0) > 0)
                        .forEach(figure -> counts.put(
                                figure.path("code").asString(),
                                figure.path("count").asInt()));
            }
        }
        return counts;
    }

    /** How many people were reached, where it is more than nobody. */
    SortedMap<String, Integer> audience(String breakdowns) {
        SortedMap<String, Integer> reached = new TreeMap<>();
        stream(dashboard.at(breakdowns))
                .flatMap(breakdown -> stream(breakdown.path("parts")))
                .filter(figure -> figure.path("audience").asInt(0) > 0)
                .forEach(figure -> reached.put(
                        figure.path("code").asString(), figure.path("audience").asInt()));
        return reached;
    }

    public SortedMap<String, Integer> clocks(String timeliness) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        rows(timeliness)
                .forEach(row -> STATUSES.stream()
                        .map(row::path)
                        .filter(figure -> figure.path("count").asInt(0) > 0)
                        .forEach(figure -> counts.put(
                                figure.path("code").asString(),
                                figure.path("count").asInt())));
        return counts;
    }

    public SortedMap<String, Integer> onTimePct(String timeliness) {
        return ofKinds(
                timeliness,
                row -> row.hasNonNull("onTimePct") ? row.path("onTimePct").asInt() : null);
    }

    public SortedMap<String, BigDecimal> medianWorkingDays(String timeliness) {
        return ofKinds(
                timeliness,
                row -> row.hasNonNull("medianWorkingDays")
                        ? new BigDecimal(row.path("medianWorkingDays").asString())
                        : null);
    }

    /** Every figure there is, wherever in the answer. */
    public Stream<JsonNode> figures() {
        return figuresIn(dashboard);
    }

    /** The references a figure's link leads to, each as often as it counts. */
    public static List<String> opened(Caller caller, JsonNode figure) {
        return allRows(caller, figure.path("cases").asString())
                .map(row -> row.path("caseRef").asString())
                .sorted()
                .toList();
    }

    /** Every row of a list, page after page. */
    public static Stream<JsonNode> allRows(Caller caller, String path) {
        return pages(caller, path).stream().flatMap(page -> stream(page.path("rows")));
    }

    /** The same of a list that says how many rows there are, which must be true. */
    public static List<JsonNode> countedRows(Caller caller, String path) {
        List<JsonNode> pages = pages(caller, path);
        List<JsonNode> rows =
                pages.stream().flatMap(page -> stream(page.path("rows"))).toList();
        assertThat(pages)
                .as(path)
                .extracting(page -> page.path("total").asInt(-1))
                .containsOnly(rows.size());
        return rows;
    }

    private static List<JsonNode> pages(Caller caller, String path) {
        String sized = path + (path.contains("?") ? "&" : "?") + "size=" + PAGE;
        JsonNode first = caller.get(sized).mustBe(200).json();
        int pages = (first.path("total").asInt() + PAGE - 1) / PAGE;
        return Stream.concat(
                        Stream.of(first),
                        IntStream.range(1, pages)
                                .mapToObj(page -> caller.get(sized + "&page=" + page)
                                        .mustBe(200)
                                        .json()))
                .toList();
    }

    private <V> SortedMap<String, V> ofKinds(String timeliness, Function<JsonNode, V> value) {
        SortedMap<String, V> values = new TreeMap<>();
        stream(dashboard.at(timeliness).path("kinds")).forEach(row -> {
            V found = value.apply(row);
            if (Objects.nonNull(found)) {
                values.put(row.path("kind").asString(), found);
            }
        });
        return values;
    }

    private Stream<JsonNode> rows(String timeliness) {
        JsonNode all = dashboard.at(timeliness);
        return Stream.concat(stream(all.path("kinds")), Stream.of(all.path("all")));
    }

    private static Stream<JsonNode> figuresIn(JsonNode node) {
        return node.has("code") && node.has("shown")
                ? Stream.of(node)
                : stream(node).flatMap(Shown::figuresIn);
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
