package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import uk.casereview.figures.ClockCounts.Running;
import uk.casereview.figures.ClockCounts.Stopped;
import uk.casereview.figures.Tally.Count;
import uk.casereview.query.ViewSchema;
import uk.casereview.shared.PartnershipCode;

/**
 * What was known at a moment, from the versions.
 *
 * @param asOf null: what is known now
 * @param schema where the versions stand
 */
record VersionRead(JdbcClient database, @Nullable Instant asOf, ViewSchema schema) implements FigureSource {
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    /** Of a clock k that has stopped. */
    static final String LATE =
            "case when " + ClockCondition.LEAST + " then k.stop_on < k.due_on else k.stop_on > k.due_on end";

    VersionRead(JdbcClient database, @Nullable Instant asOf) {
        this(database, asOf, ViewSchema.ANSWERING);
    }

    @Override
    public List<Count> counts(PartnershipCode partnership, Collection<Measure> measures, Period period) {
        return bounded(sql("""
                        select f.measure, f.value, date_trunc('month', f.counted_on)::date, count(*), sum(f.amount)
                          from query_side.figure_fact_view f
                         where f.partnership = :partnership and f.measure in (:measures)
                           and f.counted_on between :from and :to and %s group by 1, 2, 3
                        """, "f"), partnership, period)
                .param("measures", Measure.kept(measures))
                .query((row, _) -> LiveSums.count(row))
                .list();
    }

    @Override
    public List<Count> repeatedThemes(PartnershipCode partnership, Period period) {
        return bounded(sql("""
                        select f.measure, f.value, date_trunc('month', f.counted_on)::date, count(*), 0
                          from query_side.figure_fact_view f""" + RepeatedThemes.join(this) + """
                         where f.partnership = :partnership and f.measure = 'INCIDENT_THEMES'
                           and f.counted_on between :from and :to and %s group by 1, 2, 3
                        """, "f"), partnership, period)
                .query((row, _) -> LiveSums.count(row))
                .list();
    }

    @Override
    public List<Stopped> stopped(PartnershipCode partnership, Period period) {
        return bounded(sql("""
                        select k.kind, %s,
                               k.working_days, count(*)
                          from query_side.figure_clock_view k
                         where k.partnership = :partnership and k.start_on between :from and :to
                           and k.stop_on is not null and %%s group by 1, 2, 3
                        """.formatted(LATE), "k"), partnership, period)
                .query((row, _) -> LiveSums.stopped(row))
                .list();
    }

    @Override
    public List<Running> running(PartnershipCode partnership, Period period) {
        return bounded(sql("""
                        select k.kind, k.due_on, count(*) from query_side.figure_clock_view k
                         where k.partnership = :partnership and k.start_on between :from and :to
                           and k.stop_on is null and %s group by 1, 2
                        """, "k"), partnership, period)
                .query((row, _) -> LiveSums.running(row))
                .list();
    }

    /** A statement with the condition that its rows were known then put in where it says so. */
    StatementSpec sql(String sql, String alias) {
        return sql(sql.formatted(known(alias)));
    }

    /** A statement that may name the moment. */
    StatementSpec sql(String sql) {
        StatementSpec statement = database.sql(schema.in(sql));
        return asOf == null ? statement : statement.param("asOf", asOf.toString());
    }

    /** That the rows under the alias were known then. */
    String known(String alias) {
        return asOf == null
                ? alias + ".known_to is null"
                : "%1$s.known_from <= cast(:asOf as timestamptz) and coalesce(%1$s.known_to, 'infinity'::timestamptz) > cast(:asOf as timestamptz)"
                        .formatted(alias);
    }

    static StatementSpec bounded(StatementSpec statement, PartnershipCode partnership, Period period) {
        return statement
                .param("partnership", partnership.value())
                .param("from", period.from() == null ? BEGINNING : period.from())
                .param("to", period.to() == null ? END : period.to());
    }
}
