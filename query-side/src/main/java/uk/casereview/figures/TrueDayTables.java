package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.figures.Dashboard.RecordedLater;
import uk.casereview.figures.Dashboard.TrueDay;
import uk.casereview.figures.FigureTables.Change;
import uk.casereview.query.ReadRefused;
import uk.casereview.query.ViewSchema;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.timeline.TrueHistories;
import uk.casereview.timeline.TrueHistories.TrueHistory;

/**
 * What counted on a day as it truly was (§15.1-6: "applies later corrections, drops facts effective after D and folds the
 * rest"). The events of the cases are folded for the one answer, by the fold that keeps the figures, into tables that last
 * as long as the answer takes; every statement that reads the kept tables reads these as well.
 */
@Component
class TrueDayTables {
    /** §11.8 gives no bound, and a fold costs some milliseconds a case: what takes longer than a few seconds is refused. */
    static final int MOST_CASES = 2_000;

    static final ViewSchema SCHEMA = new ViewSchema("pg_temp");
    private static final int AT_ONCE = 100;

    private static final Map<String, String> KEYS = Map.of(
            "figure_fact_view", "subject_id, item, known_from",
            "figure_clock_view", "subject_id, clock_id, known_from",
            "figure_subject_view", "subject_id",
            "figure_case_view", "subject_id");

    private static final String OF_YEAR = """
             and (exists (select 1 from query_side.figure_case_view c
                           where c.subject_id = s.subject_id and c.year = :year)
               or exists (select 1 from query_side.figure_case_past_view c
                           where c.subject_id = s.subject_id and c.year = :year))
            """;

    private final JdbcClient database;
    private final FigureTables tables;
    private final TrueHistories histories;

    TrueDayTables(JdbcClient database, FigureTables tables, TrueHistories histories) {
        this.database = database;
        this.tables = tables;
        this.histories = histories;
    }

    /**
     * What is asked for.
     *
     * @param asOf as far as it was known then; null: all knowledge to now
     * @param year of which incidents alone, should there be too many cases; null: of none
     * @param most cases that are folded at once
     */
    record Asked(
            PartnershipCode partnership,
            @Nullable Instant asOf,
            LocalDate day,
            @Nullable Integer year,
            int most) {}

    /** Makes the tables within the transaction of the answer; they go with it. */
    TrueDay make(Asked asked, WorkingCalendar calendar) {
        List<UUID> cases = cases(asked, false);
        boolean whole = cases.size() <= asked.most();
        if (!whole && asked.year() != null) {
            cases = cases(asked, true);
        }
        if (cases.size() > asked.most()) {
            throw new ReadRefused(new Refusal(RefusalCode.TOO_MANY_CASES_FOR_A_TRUE_DAY, Map.of("most", asked.most())));
        }
        List<RecordedLater> later = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (List<UUID> some : inParts(cases)) {
            histories.of(some, asked.asOf(), asked.day()).forEach(history -> {
                Subject subject = fold(history, calendar);
                changes.add(new Change(null, subject));
                later(history, subject, later);
            });
        }
        // whoever writes holds back the readers of the log: nothing is written before everything is folded
        KEYS.forEach((table, key) -> database.sql(
                        "create temporary table %1$s (like query_side.%1$s, primary key (%2$s)) on commit drop"
                                .formatted(table, key))
                .update());
        inParts(changes).forEach(some -> tables.writeAlone(SCHEMA, some));
        ofThePartnership(asked);
        KEYS.keySet().forEach(table -> database.sql("analyze pg_temp." + table).update());
        later.sort(Comparator.comparing((RecordedLater one) -> one.caseRef().value())
                .reversed());
        return new TrueDay(
                asked.day(),
                whole ? null : asked.year(),
                later.stream().mapToInt(RecordedLater::events).sum(),
                later.size(),
                List.copyOf(later));
    }

    private static <T> List<List<T>> inParts(List<T> all) {
        return IntStream.rangeClosed(0, (all.size() - 1) / AT_ONCE)
                .mapToObj(part -> all.subList(part * AT_ONCE, Math.min(all.size(), (part + 1) * AT_ONCE)))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** One more than may be, so that too many are seen. */
    private List<UUID> cases(Asked asked, boolean ofYear) {
        StatementSpec found = database.sql("""
                        select s.subject_id from query_side.figure_subject_view s
                         where s.partnership = :partnership and s.case_ref is not null%s
                         order by s.case_ref desc limit :most
                        """.formatted(ofYear ? OF_YEAR : ""))
                .param("partnership", asked.partnership().value())
                .param("most", asked.most() + 1);
        return (ofYear ? found.param("year", asked.year()) : found)
                .query(UUID.class)
                .list();
    }

    /** What counts of a case after those of its events that were true; what it was on the way there is nobody's question. */
    static Subject fold(TrueHistory history, WorkingCalendar calendar) {
        Subject subject = null;
        for (var event : history.events()) {
            subject = SubjectFold.evolve(subject, history.caseId(), event, calendar);
        }
        if (subject == null) {
            throw new IllegalArgumentException("nothing was true of the case");
        }
        return new Subject(
                subject.id(),
                subject.partnership(),
                subject.caseRef(),
                subject.knownAt(),
                null,
                Versions.of(subject.facts().current()),
                Versions.of(subject.clocks().current()),
                Versions.of(subject.found().current()));
    }

    private static void later(TrueHistory history, Subject subject, List<RecordedLater> later) {
        var caseRef = subject.caseRef();
        Instant lastAt = history.lastAt();
        if (caseRef != null && lastAt != null) {
            later.add(new RecordedLater(caseRef, history.later(), lastAt));
        }
    }

    /** What belongs to no case counts on its own day, and §15.1-3 lists no correction of it: the kept rows say it all. */
    private void ofThePartnership(Asked asked) {
        VersionRead known = new VersionRead(database, asked.asOf());
        database.sql("""
                        insert into pg_temp.figure_subject_view (subject_id, partnership, known_at)
                        select s.subject_id, s.partnership, s.known_at from query_side.figure_subject_view s
                         where s.partnership = :partnership and s.case_ref is null
                        """).param("partnership", asked.partnership().value()).update();
        copy(asked, """
                insert into pg_temp.figure_fact_view (subject_id, item, known_from, partnership, measure, value, counted_on,
                    amount, aggregate_id)
                select f.subject_id, f.item, f.known_from, f.partnership, f.measure, f.value, f.counted_on, f.amount,
                       f.aggregate_id
                  from query_side.figure_fact_view f join query_side.figure_subject_view s using (subject_id)
                 where s.partnership = :partnership and s.case_ref is null and f.counted_on <= :day and %s
                """.formatted(known.known("f")), known);
        copy(asked, """
                insert into pg_temp.figure_clock_view (subject_id, clock_id, known_from, partnership, kind, start_on, due_on,
                    stop_on, working_days, explained, aggregate_id)
                select k.subject_id, k.clock_id, k.known_from, k.partnership, k.kind, k.start_on, k.due_on,
                       case when k.stop_on <= :day then k.stop_on end,
                       case when k.stop_on <= :day then k.working_days end, k.explained, k.aggregate_id
                  from query_side.figure_clock_view k join query_side.figure_subject_view s using (subject_id)
                 where s.partnership = :partnership and s.case_ref is null and k.start_on <= :day and %s
                """.formatted(known.known("k")), known);
    }

    private static void copy(Asked asked, String sql, VersionRead known) {
        known.sql(sql)
                .param("partnership", asked.partnership().value())
                .param("day", asked.day())
                .update();
    }
}
