package uk.casereview.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.clock.ClockKind;
import uk.casereview.figures.ClockCounts.Running;
import uk.casereview.figures.ClockCounts.Stopped;
import uk.casereview.figures.Tally.Count;
import uk.casereview.shared.PartnershipCode;

/** What is known now, from the sums by month: for periods of whole months. */
record LiveSums(JdbcClient database) implements FigureSource {
    @Override
    public List<Count> counts(PartnershipCode partnership, Collection<Measure> measures, Period period) {
        return VersionRead.bounded(database.sql("""
                                select measure, value, month, number, amount from query_side.figure_count_view
                                 where partnership = :partnership and measure in (:measures)
                                   and month between :from and :to
                                """), partnership, period)
                .param("measures", Measure.kept(measures))
                .query((row, _) -> count(row))
                .list();
    }

    /** Of the month in which the first plan was closed only the days after; it alone cannot be read from the sums. */
    @Override
    public List<Count> repeatedThemes(PartnershipCode partnership, Period period) {
        return VersionRead.bounded(database.sql("""
                                with closed as (
                                select first.value, (select p.counted_on from query_side.figure_fact_view p
                                         where p.partnership = :partnership and p.measure = 'CLOSED_PLAN_THEMES'
                                           and p.value = first.value and p.counted_on >= first.month
                                           and p.known_to is null order by p.counted_on limit 1) as since
                                  from (select value, min(month) as month from query_side.figure_count_view
                                         where partnership = :partnership and measure = 'CLOSED_PLAN_THEMES'
                                         group by value) first)
                                select n.measure, n.value, n.month, n.number, n.amount
                                  from query_side.figure_count_view n join closed using (value)
                                 where n.partnership = :partnership and n.measure = 'INCIDENT_THEMES'
                                   and n.month > closed.since and n.month between :from and :to
                                union all
                                select f.measure, f.value, date_trunc('month', f.counted_on)::date, count(*)::integer, 0
                                  from query_side.figure_fact_view f join closed using (value)
                                 where f.partnership = :partnership and f.measure = 'INCIDENT_THEMES'
                                   and f.known_to is null and f.counted_on > closed.since
                                   and f.counted_on > (select min(since) from closed)
                                   and f.counted_on < (select max(date_trunc('month', since) + interval '1 month') from closed)
                                   and f.counted_on < date_trunc('month', closed.since) + interval '1 month'
                                   and f.counted_on between :from and :to group by 1, 2, 3
                                """), partnership, period)
                .query((row, _) -> count(row))
                .list();
    }

    @Override
    public List<Stopped> stopped(PartnershipCode partnership, Period period) {
        return VersionRead.bounded(database.sql("""
                                select kind, late, working_days, sum(number) from query_side.figure_stopped_view
                                 where partnership = :partnership and month between :from and :to group by 1, 2, 3
                                """), partnership, period)
                .query((row, _) -> stopped(row))
                .list();
    }

    @Override
    public List<Running> running(PartnershipCode partnership, Period period) {
        return VersionRead.bounded(database.sql("""
                                select kind, due_on, sum(number) from query_side.figure_running_view
                                 where partnership = :partnership and month between :from and :to group by 1, 2
                                """), partnership, period)
                .query((row, _) -> running(row))
                .list();
    }

    static Count count(ResultSet row) throws SQLException {
        return new Count(
                row.getString(1), row.getString(2), row.getObject(3, LocalDate.class), row.getInt(4), row.getInt(5));
    }

    static Stopped stopped(ResultSet row) throws SQLException {
        return new Stopped(ClockKind.valueOf(row.getString(1)), row.getBoolean(2), row.getInt(3), row.getInt(4));
    }

    static Running running(ResultSet row) throws SQLException {
        return new Running(ClockKind.valueOf(row.getString(1)), row.getObject(2, LocalDate.class), row.getInt(3));
    }
}
