package uk.casereview.figures;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.casereview.figures.FigureTables.Change;
import uk.casereview.query.ViewSchema;

/** Keeps the sums by month in step with what is known now: what a subject no longer is goes off, what it is comes on. */
final class CountRows {
    private final JdbcTemplate database;
    private final ViewSchema schema;

    CountRows(JdbcTemplate database, ViewSchema schema) {
        this.database = database;
        this.schema = schema;
    }

    /** What is added up under a key, the numbers and what goes with them. */
    private record Sum(List<Object> key, int number, int amount) {
        Sum plus(Sum other) {
            return new Sum(key, number + other.number, amount + other.amount);
        }

        boolean isNothing() {
            return number == 0 && amount == 0;
        }
    }

    void write(List<Change> changes) {
        SortedMap<String, Sum> facts = new TreeMap<>();
        SortedMap<String, Sum> stopped = new TreeMap<>();
        SortedMap<String, Sum> running = new TreeMap<>();
        for (Change change : changes) {
            Subject before = change.before();
            if (before != null) {
                add(before, -1, facts, stopped, running);
            }
            add(change.after(), 1, facts, stopped, running);
        }
        writeFacts(sums(facts));
        writeClocks("figure_stopped_view", "late, working_days", sums(stopped), Types.BOOLEAN, Types.INTEGER);
        writeClocks("figure_running_view", "due_on", sums(running), Types.DATE);
    }

    private static void add(
            Subject subject,
            int sign,
            SortedMap<String, Sum> facts,
            SortedMap<String, Sum> stopped,
            SortedMap<String, Sum> running) {
        String partnership = subject.partnership().value();
        subject.facts()
                .current()
                .values()
                .forEach(fact -> sum(
                        facts,
                        sign,
                        sign * fact.amount(),
                        partnership,
                        fact.measure(),
                        month(fact.on()),
                        fact.value()));
        subject.clocks().current().values().forEach(clock -> {
            String kind = clock.kind().name();
            Integer workingDays = clock.workingDays();
            if (workingDays == null) {
                sum(running, sign, 0, partnership, kind, month(clock.startOn()), clock.dueOn());
            } else {
                sum(stopped, sign, 0, partnership, kind, month(clock.startOn()), clock.isLate(), workingDays);
            }
        });
    }

    private static void sum(SortedMap<String, Sum> sums, int number, int amount, Object... key) {
        sums.merge(Arrays.toString(key), new Sum(List.of(key), number, amount), Sum::plus);
    }

    private static LocalDate month(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    private static List<Sum> sums(SortedMap<String, Sum> sums) {
        return sums.values().stream().filter(Predicate.not(Sum::isNothing)).toList();
    }

    private void writeFacts(List<Sum> sums) {
        database.batchUpdate(
                schema.in("""
                insert into query_side.figure_count_view as kept (partnership, measure, month, value, number, amount)
                values (?, ?, ?, ?, ?, ?)
                on conflict (partnership, measure, month, value) do update
                    set number = kept.number + excluded.number, amount = kept.amount + excluded.amount
                """),
                sums.stream()
                        .map(sum -> joined(sum.key(), sum.number(), sum.amount()))
                        .toList(),
                new int[] {Types.VARCHAR, Types.VARCHAR, Types.DATE, Types.VARCHAR, Types.INTEGER, Types.INTEGER});
        dropEmpty("figure_count_view", "value", sums, Types.VARCHAR);
    }

    private void writeClocks(String table, String columns, List<Sum> sums, int... types) {
        String places = "?, ".repeat(types.length);
        database.batchUpdate(
                schema.in("insert into query_side." + table + " as kept (partnership, kind, month, " + columns
                        + ", number) values (?, ?, ?, " + places + "?) on conflict (partnership, kind, month, "
                        + columns + ") do update set number = kept.number + excluded.number"),
                sums.stream().map(sum -> joined(sum.key(), sum.number())).toList(),
                types(types, Types.INTEGER));
        dropEmpty(table, columns, sums, types);
    }

    /** What counts nothing any more has no row, just as if it had never counted. */
    private void dropEmpty(String table, String columns, List<Sum> sums, int... types) {
        String second = table.equals("figure_count_view") ? "measure" : "kind";
        List<Object[]> fewer = sums.stream()
                .filter(sum -> sum.number() < 0)
                .map(sum -> sum.key().toArray())
                .toList();
        database.batchUpdate(
                schema.in("delete from query_side." + table + " where number = 0 and (partnership, " + second
                        + ", month, " + columns + ") = (?, ?, ?" + ", ?".repeat(types.length) + ")"),
                fewer,
                types(types));
    }

    private static int[] types(int[] own, int... after) {
        List<Integer> all = new ArrayList<>(List.of(Types.VARCHAR, Types.VARCHAR, Types.DATE));
        Arrays.stream(own).forEach(all::add);
        Arrays.stream(after).forEach(all::add);
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Object[] joined(List<Object> key, Object... more) {
        return Stream.concat(key.stream(), Arrays.stream(more)).toArray();
    }
}
