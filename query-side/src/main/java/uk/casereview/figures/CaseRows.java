package uk.casereview.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.clock.ClockKind;
import uk.casereview.figures.CaseFacets.Due;
import uk.casereview.figures.FigureTables.Change;
import uk.casereview.query.ViewSchema;

/** The narrow rows of cases: one as it is known now, and apart from them one for each version that ended. */
final class CaseRows {
    private static final String COLUMNS =
            "year, facets, running, due_on, overdue_from, last_due, red_after, amber_up_to";
    private static final String VALUES =
            "?, string_to_array(?, ','), string_to_array(?, ','), string_to_array(?, ',')::date[], ?, ?, ?, ?";
    private static final List<Integer> TYPES = List.of(
            Types.INTEGER, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.DATE, Types.DATE, Types.DATE, Types.DATE);

    private final List<Object[]> now = new ArrayList<>();
    private final List<Object[]> past = new ArrayList<>();
    private final List<Object[]> gone = new ArrayList<>();

    private CaseRows() {}

    /** As they are known now, of those of the subjects that are in the tracker. */
    static Map<UUID, CaseFacets> find(JdbcClient client, ViewSchema schema, String ids) {
        Map<UUID, CaseFacets> found = new HashMap<>();
        client.sql(schema.in("""
                        select subject_id, known_from, year, array_to_string(facets, ',') as facets,
                               array_to_string(running, ',') as running, array_to_string(due_on, ',') as due_on, red_after,
                               amber_up_to
                          from query_side.figure_case_view where subject_id = any(string_to_array(:ids, ',')::uuid[])
                        """)).param("ids", ids).query(row -> {
            found.put(FigureTables.id(row), facets(row));
        });
        return found;
    }

    private static CaseFacets facets(ResultSet row) throws SQLException {
        List<ClockKind> kinds = split(row, "running", ClockKind::valueOf);
        List<LocalDate> days = split(row, "due_on", LocalDate::parse);
        return new CaseFacets(
                row.getInt("year"),
                split(row, "facets", facet -> facet),
                IntStream.range(0, kinds.size())
                        .mapToObj(each -> new Due(kinds.get(each), days.get(each)))
                        .toList(),
                row.getObject("red_after", LocalDate.class),
                row.getObject("amber_up_to", LocalDate.class),
                FigureTables.moment(row, "known_from"));
    }

    private static <T> List<T> split(ResultSet row, String column, Function<String, T> each) throws SQLException {
        String all = Objects.requireNonNull(row.getString(column));
        return all.isEmpty()
                ? List.of()
                : Arrays.stream(all.split(",", -1)).map(each).toList();
    }

    static void write(JdbcTemplate database, ViewSchema schema, List<Change> changes) {
        CaseRows rows = new CaseRows();
        changes.forEach(rows::add);
        database.batchUpdate(
                schema.in("delete from query_side.figure_case_view where subject_id = ?"),
                rows.gone,
                new int[] {Types.OTHER});
        database.batchUpdate(
                schema.in("""
                insert into query_side.figure_case_view (subject_id, known_from, partnership, case_ref, %s)
                values (?, ?::timestamptz, ?, ?, %s)
                on conflict (subject_id) do update set known_from = excluded.known_from, %s
                """.formatted(
                                COLUMNS,
                                VALUES,
                                Arrays.stream(COLUMNS.split(", ", -1))
                                        .map("%1$s = excluded.%1$s"::formatted)
                                        .collect(Collectors.joining(", ")))),
                rows.now,
                types(Types.OTHER, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR));
        database.batchUpdate(
                schema.in("""
                insert into query_side.figure_case_past_view (subject_id, known_from, known_to, partnership, case_ref, %s)
                values (?, ?::timestamptz, ?::timestamptz, ?, ?, %s)
                """.formatted(COLUMNS, VALUES)),
                rows.past,
                types(Types.OTHER, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR));
    }

    private static int[] types(Integer... first) {
        return Stream.concat(Arrays.stream(first), TYPES.stream())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** What changed within one moment was known at none; it stood in no row, or is written over. */
    private void add(Change change) {
        Subject after = change.after();
        Subject before = change.before();
        CaseFacets stood = before == null ? null : before.found().current().get(CaseFacets.ITEM);
        CaseFacets stands = after.found().current().get(CaseFacets.ITEM);
        after.found().past().forEach(ended -> past.add(row(after, ended.version(), ended.knownTo())));
        if (stands == null && stood != null) {
            gone.add(new Object[] {after.id()});
        } else if (stands != null && !stands.equals(stood)) {
            now.add(row(after, stands, null));
        }
    }

    private static Object[] row(Subject subject, CaseFacets version, @Nullable Instant to) {
        String from = version.knownFrom().toString();
        Object[] key =
                to == null ? new Object[] {subject.id(), from} : new Object[] {subject.id(), from, to.toString()};
        Object[] values = {
            subject.partnership().value(),
            Objects.requireNonNull(subject.caseRef()).value(),
            version.year(),
            String.join(",", version.facets()),
            joined(version, due -> due.kind().name()),
            joined(version, due -> due.on().toString()),
            version.overdueFrom(),
            version.lastDue(),
            version.redAfter(),
            version.amberUpTo()
        };
        Object[] row = Arrays.copyOf(key, key.length + values.length);
        System.arraycopy(values, 0, row, key.length, values.length);
        return row;
    }

    private static String joined(CaseFacets version, Function<Due, String> each) {
        return version.running().stream().map(each).collect(Collectors.joining(","));
    }
}
