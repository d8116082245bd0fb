package uk.casereview.figures;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import uk.casereview.figures.ClockCounts.Running;
import uk.casereview.figures.ClockCounts.Stopped;
import uk.casereview.figures.Tally.Count;
import uk.casereview.shared.PartnershipCode;

/**
 * What was known at a moment, for periods of whole months: what all the months of knowledge before it have changed, and
 * of its own month the versions that began or ended by then, one by one.
 */
record PastSums(JdbcClient database, Instant asOf) implements FigureSource {
    @Override
    public List<Count> counts(PartnershipCode partnership, Collection<Measure> measures, Period period) {
        String version = """
                select f.measure, f.value, date_trunc('month', f.counted_on)::date, %1$s1, %1$sf.amount
                  from query_side.figure_fact_view f
                 where f.partnership = :partnership and f.measure in (:measures)
                   and f.counted_on between :from and :to and f.%2$s between :begin and :asOf
                """;
        return read("""
                        select measure, value, month, sum(number), sum(amount) from (
                        select measure, value, month, number, amount from query_side.figure_count_known_view
                         where partnership = :partnership and measure in (:measures) and known_in < :month
                           and month between :from and :to
                        union all %s union all %s) as counted (measure, value, month, number, amount)
                        group by 1, 2, 3 having sum(number) <> 0
                        """, version, partnership, period)
                .param("measures", Measure.kept(measures))
                .query((row, _) -> LiveSums.count(row))
                .list();
    }

    @Override
    public List<Count> repeatedThemes(PartnershipCode partnership, Period period) {
        return new VersionRead(database, asOf).repeatedThemes(partnership, period);
    }

    @Override
    public List<Stopped> stopped(PartnershipCode partnership, Period period) {
        return read("""
                        select kind, late, working_days, sum(number) from (
                        select kind, late, working_days, number from query_side.figure_stopped_known_view
                         where partnership = :partnership and known_in < :month and month between :from and :to
                        union all %s union all %s) as counted (kind, late, working_days, number)
                        group by 1, 2, 3 having sum(number) <> 0
                        """, clock(VersionRead.LATE + ", k.working_days", "not null"), partnership, period)
                .query((row, _) -> LiveSums.stopped(row))
                .list();
    }

    @Override
    public List<Running> running(PartnershipCode partnership, Period period) {
        return read("""
                        select kind, due_on, sum(number) from (
                        select kind, due_on, number from query_side.figure_running_known_view
                         where partnership = :partnership and known_in < :month and month between :from and :to
                        union all %s union all %s) as counted (kind, due_on, number)
                        group by 1, 2 having sum(number) <> 0
                        """, clock("k.due_on", "null"), partnership, period)
                .query((row, _) -> LiveSums.running(row))
                .list();
    }

    private static String clock(String columns, String stopped) {
        return """
                select k.kind, %s, %%1$s1 from query_side.figure_clock_view k
                 where k.partnership = :partnership and k.start_on between :from and :to and k.stop_on is %s
                   and k.%%2$s between :begin and :asOf
                """.formatted(columns, stopped);
    }

    /** A version comes on when it begins to be known, and goes off when it ends. */
    private StatementSpec read(String sql, String version, PartnershipCode partnership, Period period) {
        String both = sql.formatted(version.formatted("", "known_from"), version.formatted("-", "known_to"));
        return VersionRead.bounded(database.sql(both), partnership, period)
                .param("month", CountRows.monthOf(asOf))
                .param("begin", CountRows.monthOf(asOf).atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("asOf", asOf.atOffset(ZoneOffset.UTC));
    }
}
