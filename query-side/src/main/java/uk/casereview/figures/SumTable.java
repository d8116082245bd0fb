package uk.casereview.figures;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.casereview.query.ViewSchema;

/** One table of sums, and what one batch adds to it. What adds up to nothing has no row, just as if it had never counted. */
final class SumTable {
    private final String table;
    private final List<String> key;
    private final List<String> sums;
    private final SortedMap<String, Row> rows = new TreeMap<>();

    private SumTable(String table, List<String> sums, List<String> key) {
        this.table = table;
        this.key = key;
        this.sums = sums;
    }

    static SumTable ofNumbers(String table, String... key) {
        return new SumTable(table, List.of("number"), List.of(key));
    }

    static SumTable ofNumbersAndAmounts(String table, String... key) {
        return new SumTable(table, List.of("number", "amount"), List.of(key));
    }

    private record Row(List<Object> key, int number, int amount) {
        Row plus(Row other) {
            return new Row(key, number + other.number, amount + other.amount);
        }

        boolean isNothing() {
            return number == 0 && amount == 0;
        }
    }

    void add(int number, int amount, Object... of) {
        rows.merge(Arrays.toString(of), new Row(List.of(of), number, amount), Row::plus);
    }

    void writeTo(JdbcTemplate database, ViewSchema schema) {
        database.batchUpdate(
                schema.in(merge()),
                rows.values().stream()
                        .filter(Predicate.not(Row::isNothing))
                        .map(row -> Stream.concat(row.key().stream(), Stream.of(row.number(), row.amount()))
                                .limit(key.size() + sums.size())
                                .toArray())
                        .toList());
    }

    private String merge() {
        List<String> columns = Stream.concat(key.stream(), sums.stream()).toList();
        return """
                merge into query_side.%s kept using (values (%s)) as more (%s) on %s
                 when matched and %s then delete
                 when matched then update set %s
                 when not matched then insert (%3$s) values (%s)
                """.formatted(
                        table,
                        IntStream.range(0, columns.size()).mapToObj(_ -> "?").collect(Collectors.joining(", ")),
                        String.join(", ", columns),
                        each(key, "kept.%1$s = more.%1$s", " and "),
                        each(sums, "kept.%1$s + more.%1$s = 0", " and "),
                        each(sums, "%1$s = kept.%1$s + more.%1$s", ", "),
                        each(columns, "more.%1$s", ", "));
    }

    private static String each(List<String> columns, String pattern, String between) {
        return columns.stream().map(pattern::formatted).collect(Collectors.joining(between));
    }
}
