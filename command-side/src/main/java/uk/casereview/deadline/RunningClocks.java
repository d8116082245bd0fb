package uk.casereview.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.DeadlineNotice;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.PartnershipCode;

/** The clocks that run, by the day of their next notice. */
final class RunningClocks {
    private final JdbcClient database;

    RunningClocks(JdbcClient database) {
        this.database = database;
    }

    /**
     * One clock with its date.
     *
     * @param setBy the event that set the date
     */
    record Running(
            ClockId clockId, UUID streamId, PartnershipCode partnership, ClockKind kind, LocalDate dueOn, UUID setBy) {}

    /**
     * A clock that keeps its date keeps the day of its next notice, and what set it.
     *
     * @param calendarVersion on which the date was counted
     * @param firstNoticeOn null: there is nothing to say about it
     */
    void run(Running clock, String calendarVersion, @Nullable LocalDate firstNoticeOn) {
        database.sql("""
                        insert into command_side.running_clock as known
                            (clock_id, stream_id, partnership, kind, due_on, next_notice_on, set_by)
                        values (:clock, :stream, :partnership, :kind, :due, :next, :setBy)
                        on conflict (clock_id) do update set
                            due_on = excluded.due_on,
                            next_notice_on = excluded.next_notice_on,
                            set_by = excluded.set_by
                        where known.due_on <> excluded.due_on
                        """)
                .param("clock", clock.clockId().value())
                .param("stream", clock.streamId())
                .param("partnership", clock.partnership().value())
                .param("kind", clock.kind().name())
                .param("due", clock.dueOn())
                .param("next", firstNoticeOn, Types.DATE)
                .param("setBy", clock.setBy())
                .update();
        database.sql("update command_side.running_clock set calendar_version = :version where clock_id = :clock")
                .param("version", calendarVersion)
                .param("clock", clock.clockId().value())
                .update();
    }

    void end(ClockId clock) {
        database.sql("delete from command_side.running_clock where clock_id = :clock")
                .param("clock", clock.value())
                .update();
    }

    void given(Running clock, DeadlineNotice notice) {
        LocalDate next = NoticePolicy.nextAfter(notice, clock.kind(), clock.dueOn());
        database.sql("""
                        update command_side.running_clock set next_notice_on = :next
                        where clock_id = :clock and due_on = :due
                        """)
                .param("next", next, Types.DATE)
                .param("clock", clock.clockId().value())
                .param("due", clock.dueOn())
                .update();
    }

    /** Those of the partnership whose first notice is still to come. */
    List<Running> unwarned(PartnershipCode partnership) {
        return database.sql("""
                        select clock_id, stream_id, partnership, kind, due_on, set_by
                        from command_side.running_clock
                        where partnership = :partnership and next_notice_on <= due_on
                        """)
                .param("partnership", partnership.value())
                .query(RunningClocks::running)
                .list();
    }

    /** The first notice is due on another day. */
    void reschedule(Running clock, LocalDate firstNoticeOn) {
        database.sql("""
                        update command_side.running_clock set next_notice_on = :next
                        where clock_id = :clock and next_notice_on <= due_on
                        """)
                .param("next", firstNoticeOn)
                .param("clock", clock.clockId().value())
                .update();
    }

    /** Those about which there is something to say by the day, the longest waiting first. */
    List<Running> dueBy(LocalDate day) {
        return database.sql("""
                        select clock_id, stream_id, partnership, kind, due_on, set_by
                        from command_side.running_clock
                        where next_notice_on <= :day
                        order by next_notice_on, clock_id
                        """).param("day", day).query(RunningClocks::running).list();
    }

    private static Running running(ResultSet row, int number) throws SQLException {
        return new Running(
                new ClockId(row.getObject("clock_id", UUID.class)),
                row.getObject("stream_id", UUID.class),
                new PartnershipCode(row.getString("partnership")),
                ClockKind.valueOf(row.getString("kind")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("set_by", UUID.class));
    }
}
