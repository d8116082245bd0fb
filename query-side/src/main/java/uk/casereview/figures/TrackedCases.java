package uk.casereview.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import uk.casereview.figures.CaseSearch.Found;
import uk.casereview.figures.DashboardQuery.TrackedFilter;
import uk.casereview.query.Projections;
import uk.casereview.query.Totals;

/** §11.2: one row per case, put together from what was known of it then. */
@Component
class TrackedCases {
    private static final List<String> ASKED = List.of(Projections.FIGURES, Projections.PARTNERSHIP_REFERENCE);

    private static final String MEETINGS = """
            select i.case_ref, min(m.held_on) from query_side.meeting_item_view i
              join query_side.meeting_day_view m using (meeting_id)
             where i.case_ref in (:refs) and m.held_on >= :day and %s group by 1
            """;

    private static final String KNOWN_THEN =
            "m.known_from <= :asOf and (m.known_to is null or m.known_to > :asOf) and coalesce(i.listed_at <= :asOf, true)";

    private final JdbcClient database;
    private final Totals totals;

    TrackedCases(JdbcClient database, Totals totals) {
        this.database = database;
        this.totals = totals;
    }

    /** One page. */
    record Page(List<TrackedCase> rows, long total) {
        static final Page EMPTY = new Page(List.of(), 0);
    }

    Page page(Reading reading, TrackedFilter filter, int page, int size) {
        CaseSearch search = CaseSearch.of(reading, filter);
        return new Page(rows(reading, search.page(page, size)), total(reading, filter, search));
    }

    /** The rows of those that are in the tracker and that the filter leaves. */
    List<TrackedCase> among(Reading reading, TrackedFilter filter, List<Found> some) {
        return rows(reading, CaseSearch.of(reading, filter).among(some));
    }

    private List<TrackedCase> rows(Reading reading, List<Found> found) {
        if (found.isEmpty()) {
            return List.of();
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
        Map<String, LocalDate> meetings = meetings(reading, found);
        return found.stream()
                .map(one -> TrackedRow.of(
                        one.caseId(),
                        one.caseRef(),
                        facts.getOrDefault(one.caseId(), List.of()),
                        clocks.getOrDefault(one.caseId(), List.of()),
                        reading,
                        meetings.get(one.caseRef().value())))
                .toList();
    }

    /** What one figure counts is known without looking at the cases. */
    private long total(Reading reading, TrackedFilter filter, CaseSearch search) {
        List<FigureCode> figures = figures(filter);
        Integer year = filter.year();
        if (filter.clock() == null && filter.rag() == null && figures.size() == 1) {
            Period period = year == null ? Period.ALWAYS : Period.ofYear(year);
            return reading.in(period).number(figures.getFirst());
        }
        // the tables of a true day are gone with the answer, and so is what their total would be kept under
        return reading.isTrueDay() ? search.count() : totals.of(ASKED, question(reading, filter), search::count);
    }

    private static List<Object> question(Reading reading, TrackedFilter filter) {
        return List.of(reading.partnership(), reading.day(), Optional.ofNullable(reading.asOf()), filter);
    }

    /** Each of the figures counts such a case, and no case twice; what has a clock that counts is counted itself. */
    private static List<FigureCode> figures(TrackedFilter filter) {
        List<FigureCode> figures = new ArrayList<>();
        add(figures, Measure.NOTIFICATION_STAGES, filter.notification());
        add(figures, Measure.REVIEW_STAGES, filter.rapidReview());
        add(figures, Measure.PRACTICE_REVIEW_STAGES, filter.practiceReview());
        add(figures, Measure.AGENCIES, filter.agency());
        add(figures, Measure.THEMES, filter.theme());
        add(figures, Measure.CASES, filter.category());
        if (filter.category() == null && (filter.year() != null || figures.isEmpty())) {
            figures.add(FigureCode.of(Measure.CASES));
        }
        return figures;
    }

    private static void add(List<FigureCode> figures, Measure measure, @Nullable Object value) {
        if (value != null) {
            figures.add(FigureCode.of(measure).with(value));
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
        Instant asOf = reading.arrangedBy();
        StatementSpec days = asOf == null
                ? database.sql(MEETINGS.formatted("m.known_to is null"))
                : database.sql(MEETINGS.formatted(KNOWN_THEN)).param("asOf", asOf.atOffset(ZoneOffset.UTC));
        days.param("refs", found.stream().map(one -> one.caseRef().value()).toList())
                .param("day", reading.day())
                .query(row -> {
                    next.put(row.getString(1), row.getObject(2, LocalDate.class));
                });
        return next;
    }
}
