package uk.casereview.audit.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.shared.PartnershipCode;

/**
 * Takes lines out of the tables that are older than the rules of retention allow (IG5: "access logs 6 y"). The event of each
 * and its leaf in the audit log stay, without which nothing could be proved; no text of anybody is in them.
 */
@Component
class ExpiredLines {
    static final int AT_ONCE = 1000;

    private final JdbcClient database;
    private final KeptLines kept;

    ExpiredLines(JdbcClient database, KeptLines kept) {
        this.database = database;
        this.kept = kept;
    }

    private record Day(String partnership, LocalDate recordedOn, long first, long last) {}

    /**
     * Takes the next of them out.
     *
     * @return whether there may be more
     */
    boolean removeSome() {
        for (String code : partnerships()) {
            Optional<Day> day = kept.storedSince(new PartnershipCode(code)).flatMap(since -> oldest(code, since));
            if (day.isPresent()) {
                remove(day.get());
                return true;
            }
        }
        return false;
    }

    private List<String> partnerships() {
        return database.sql("select distinct partnership from query_side.access_day_view order by 1")
                .query(String.class)
                .list();
    }

    private Optional<Day> oldest(String partnership, LocalDate since) {
        return database.sql("""
                        select partnership, recorded_on, first_position, last_position from query_side.access_day_view
                        where partnership = :partnership and recorded_on < :since order by recorded_on limit 1""")
                .param("partnership", partnership)
                .param("since", since)
                .query((row, _) ->
                        new Day(row.getString(1), row.getObject(2, LocalDate.class), row.getLong(3), row.getLong(4)))
                .optional();
    }

    /** Lines of other days may lie between those of the day where the clock is set for training. */
    private void remove(Day day) {
        int removed = database.sql("""
                        with gone as (
                            delete from query_side.access_log_view
                            where partnership = :partnership and position in (
                                select position from query_side.access_log_view
                                where partnership = :partnership and position between :first and :last
                                  and (recorded_at at time zone 'Europe/London')::date = :day
                                order by position limit :atOnce)
                            returning position),
                        keys as (
                            delete from query_side.access_key_view where position in (select position from gone))
                        select count(*) from gone""")
                .param("partnership", day.partnership())
                .param("first", day.first())
                .param("last", day.last())
                .param("day", day.recordedOn())
                .param("atOnce", AT_ONCE)
                .query(Integer.class)
                .single();
        if (removed < AT_ONCE) {
            // a line of that day that comes only now widens the day again
            database.sql("""
                            delete from query_side.access_day_view d
                            where d.partnership = :partnership and d.recorded_on = :day
                              and not exists (
                                select from query_side.access_log_view l
                                where l.partnership = :partnership and l.position between d.first_position and d.last_position
                                  and (l.recorded_at at time zone 'Europe/London')::date = :day)""")
                    .param("partnership", day.partnership())
                    .param("day", day.recordedOn())
                    .update();
        }
    }
}
