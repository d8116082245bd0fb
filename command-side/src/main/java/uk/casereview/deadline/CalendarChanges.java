package uk.casereview.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.UserId;

/** Changes of the partnerships' calendars, and which running clocks have not been counted again since. */
final class CalendarChanges {
    private final JdbcClient database;

    CalendarChanges(JdbcClient database) {
        this.database = database;
    }

    /**
     * A partnership's calendar is another one.
     *
     * @param eventId the event that made it
     * @param changedBy who proclaimed the days
     */
    record Change(
            PartnershipCode partnership,
            String calendarVersion,
            UUID eventId,
            Instant recordedAt,
            UserId changedBy,
            UUID correlationId) {}

    /** An aggregate whose running clocks are to be counted on the calendar of the change. */
    record Outdated(UUID streamId, Change change) {}

    /** A date before the first of the new days stands; it counts as counted on the new calendar. */
    void changed(Change change, LocalDate firstDay) {
        database.sql("""
                        update command_side.running_clock c set calendar_version = :version
                        from command_side.calendar_change before
                        where c.partnership = :partnership and before.partnership = c.partnership
                          and c.calendar_version = before.calendar_version and c.due_on < :first
                        """)
                .param("version", change.calendarVersion())
                .param("partnership", change.partnership().value())
                .param("first", firstDay)
                .update();
        database.sql("""
                        insert into command_side.calendar_change
                            (partnership, calendar_version, event_id, recorded_at, changed_by, correlation_id)
                        values (:partnership, :version, :event, :recordedAt, :changedBy, :correlation)
                        on conflict (partnership) do update set
                            calendar_version = excluded.calendar_version,
                            event_id = excluded.event_id,
                            recorded_at = excluded.recorded_at,
                            changed_by = excluded.changed_by,
                            correlation_id = excluded.correlation_id
                        """)
                .param("partnership", change.partnership().value())
                .param("version", change.calendarVersion())
                .param("event", change.eventId())
                .param("recordedAt", change.recordedAt().atOffset(ZoneOffset.UTC))
                .param("changedBy", change.changedBy().value())
                .param("correlation", change.correlationId())
                .update();
    }

    /**
     * The aggregates with a running clock that was counted on an earlier calendar. What a partnership owes as such is due
     * by the day that its own record says.
     */
    List<Outdated> outdated() {
        return database.sql("""
                        select distinct c.stream_id, n.*
                        from command_side.running_clock c join command_side.calendar_change n using (partnership)
                        where c.calendar_version is distinct from n.calendar_version and c.kind not in ('C9', 'C12')
                        order by c.stream_id
                        """).query(CalendarChanges::row).list();
    }

    /** The aggregate has been asked; a clock whose date it did not change keeps it on the new calendar too. */
    void counted(Outdated asked) {
        database.sql("update command_side.running_clock set calendar_version = :version where stream_id = :stream")
                .param("version", asked.change().calendarVersion())
                .param("stream", asked.streamId())
                .update();
    }

    private static Outdated row(ResultSet row, int number) throws SQLException {
        return new Outdated(
                row.getObject("stream_id", UUID.class),
                new Change(
                        new PartnershipCode(row.getString("partnership")),
                        row.getString("calendar_version"),
                        row.getObject("event_id", UUID.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        new UserId(row.getObject("changed_by", UUID.class)),
                        row.getObject("correlation_id", UUID.class)));
    }
}
