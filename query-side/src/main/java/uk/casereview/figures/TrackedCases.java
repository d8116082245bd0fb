package uk.casereview.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import uk.casereview.clock.ClockStatus;
import uk.casereview.figures.DashboardQuery.TrackedFilter;
import uk.casereview.shared.CaseRef;

/** §11.2: one row per case, put together from what was known of it then. */
@Component
class TrackedCases {
    private final JdbcClient database;

    TrackedCases(JdbcClient database) {
        this.database = database;
    }

    /** One page. */
    record Page(List<TrackedCase> rows, long total) {
        static final Page EMPTY = new Page(List.of(), 0);
    }

    private record Found(UUID caseId, CaseRef caseRef) {}

    Page page(Reading reading, TrackedFilter filter, int page, int size) {
        List<Found> found = find(reading, filter, page, size);
        if (found.isEmpty()) {
            return new Page(List.of(), total(reading, filter));
        }
        Map<UUID, List<Fact>> facts = new HashMap<>();
        Map<UUID, List<CountedClock>> clocks = new HashMap<>();
        read(
                reading,
                "figure_fact_view",
                found,
                row -> facts.computeIfAbsent(FigureTables.id(row), _ -> new ArrayList<>())
                        .add(FigureTables.fact(row)));
        read(
                reading,
                "figure_clock_view",
                found,
                row -> clocks.computeIfAbsent(FigureTables.id(row), _ -> new ArrayList<>())
                        .add(FigureTables.clock(row)));
        Map<String, LocalDate> meetings = reading.asOf() == null ? meetings(reading, found) : Map.of();
        return new Page(
                found.stream()
                        .map(one -> TrackedRow.of(
                                one.caseId(),
                                one.caseRef(),
                                facts.getOrDefault(one.caseId(), List.of()),
                                clocks.getOrDefault(one.caseId(), List.of()),
                                reading,
                                meetings.get(one.caseRef().value())))
                        .toList(),
                total(reading, filter));
    }

    /** In the order of references, so that a page costs no more than its rows however many cases there are. */
    private static List<Found> find(Reading reading, TrackedFilter filter, int page, int size) {
        return asked(reading, filter, """
                        select f.subject_id, s.case_ref from query_side.figure_subject_view s
                          join query_side.figure_fact_view f on f.subject_id = s.subject_id and f.item = 'CASES/case'
                         where s.partnership = :partnership and %%s%s
                         order by s.case_ref desc limit :size offset :offset
                        """)
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, _) -> new Found(FigureTables.id(row), new CaseRef(row.getString(2))))
                .list();
    }

    private static long total(Reading reading, TrackedFilter filter) {
        return asked(reading, filter, """
                        select count(*) from query_side.figure_fact_view f
                         where f.partnership = :partnership and f.measure = 'CASES' and %%s%s
                        """).query(Long.class).single();
    }

    private static StatementSpec asked(Reading reading, TrackedFilter filter, String sql) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(reading, filter, parameters);
        return reading.versions()
                .sql(sql.formatted(conditions), "f")
                .param("partnership", reading.partnership().value())
                .params(parameters);
    }

    private static String conditions(Reading reading, TrackedFilter filter, Map<String, Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        counts(conditions, parameters, reading, Measure.NOTIFICATION_STAGES, filter.notification());
        counts(conditions, parameters, reading, Measure.REVIEW_STAGES, filter.rapidReview());
        counts(conditions, parameters, reading, Measure.PRACTICE_REVIEW_STAGES, filter.practiceReview());
        counts(conditions, parameters, reading, Measure.CASES, filter.category());
        counts(conditions, parameters, reading, Measure.AGENCIES, filter.agency());
        counts(conditions, parameters, reading, Measure.THEMES, filter.theme());
        ClockStatus clock = filter.clock();
        if (clock != null) {
            conditions.append(
                    " and exists (select 1 from query_side.figure_clock_view k where k.subject_id = f.subject_id and ");
            conditions.append(reading.versions().known("k")).append(" and ");
            conditions.append(ClockCondition.of(clock, reading, parameters)).append(")");
        }
        Integer year = filter.year();
        if (year != null) {
            conditions.append(" and f.counted_on between :yearFrom and :yearTo");
            parameters.put("yearFrom", Period.ofYear(year).from());
            parameters.put("yearTo", Period.ofYear(year).to());
        }
        return conditions.toString();
    }

    private static void counts(
            StringBuilder conditions,
            Map<String, Object> parameters,
            Reading reading,
            Measure measure,
            @Nullable Object value) {
        if (value != null) {
            String name = "of" + measure.name();
            conditions
                    .append(
                            " and exists (select 1 from query_side.figure_fact_view x where x.subject_id = f.subject_id")
                    .append(" and x.partnership = f.partnership and x.measure = '")
                    .append(measure.kept())
                    .append("' and x.value = :")
                    .append(name)
                    .append(" and ")
                    .append(reading.versions().known("x"))
                    .append(")");
            parameters.put(name, value.toString());
        }
    }

    /** What is done with a row. */
    private interface Taken {
        void take(ResultSet row) throws SQLException;
    }

    private static void read(Reading reading, String table, List<Found> found, Taken taken) {
        reading.versions()
                .sql(
                        "select v.* from query_side." + table
                                + " v where v.subject_id = any(string_to_array(:ids, ',')::uuid[]) and %s",
                        "v")
                .param("ids", found.stream().map(one -> one.caseId().toString()).collect(Collectors.joining(",")))
                .query(row -> {
                    taken.take(row);
                });
    }

    private Map<String, LocalDate> meetings(Reading reading, List<Found> found) {
        Map<String, LocalDate> next = new HashMap<>();
        database.sql("""
                        select i.case_ref, min(m.held_on) from query_side.meeting_item_view i
                          join query_side.meeting_view m using (meeting_id)
                         where i.case_ref in (:refs) and m.open and m.held_on >= :day group by 1
                        """)
                .param("refs", found.stream().map(one -> one.caseRef().value()).toList())
                .param("day", reading.day())
                .query(row -> {
                    next.put(row.getString(1), row.getObject(2, LocalDate.class));
                });
        return next;
    }
}
