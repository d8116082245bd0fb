package uk.casereview.audit.access;

import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.ViewSchema;

/** The tables of the access log. */
@Repository
class AccessLogStore {
    private static final int[] TYPES = {
        Types.VARCHAR,
        Types.BIGINT,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.OTHER,
        Types.OTHER,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.BOOLEAN,
        Types.VARCHAR
    };

    private final JdbcTemplate database;

    AccessLogStore(JdbcTemplate database) {
        this.database = database;
    }

    void append(ViewSchema schema, List<AccessRow> rows) {
        database.batchUpdate(
                schema.in("""
                        insert into query_side.access_log_view (partnership, position, recorded_at, event_id, user_id, role,
                            home, agency, kind, asked, case_ref, texts, purpose, purpose_stated, refusal)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """), rows.stream().map(AccessLogStore::values).toList(), TYPES);
        List<Object[]> keys = rows.stream()
                .flatMap(row -> row.keys().stream().map(key -> new Object[] {key, row.position()}))
                .toList();
        if (!keys.isEmpty()) {
            database.batchUpdate(
                    schema.in("insert into query_side.access_key_view (key_id, position) values (?, ?)"), keys);
        }
        rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Day(row.partnership(), ServiceTime.londonDate(row.recordedAt())),
                        Collectors.summarizingLong(AccessRow::position)))
                .forEach((day, places) -> widen(schema, day, places));
    }

    private static Object[] values(AccessRow row) {
        return new Object[] {
            row.partnership(),
            row.position(),
            row.recordedAt().atOffset(ZoneOffset.UTC),
            row.eventId(),
            row.userId(),
            row.role(),
            row.home(),
            row.agency(),
            row.kind(),
            row.asked(),
            row.caseRef(),
            row.texts(),
            row.purpose(),
            row.purposeStated(),
            row.refusal()
        };
    }

    private record Day(String partnership, LocalDate recordedOn) {}

    private void widen(ViewSchema schema, Day day, LongSummaryStatistics places) {
        database.update(schema.in("""
                insert into query_side.access_day_view as d (partnership, recorded_on, first_position, last_position)
                values (?, ?, ?, ?)
                on conflict (partnership, recorded_on) do update set
                    first_position = least(d.first_position, excluded.first_position),
                    last_position = greatest(d.last_position, excluded.last_position)
                """), day.partnership(), day.recordedOn(), places.getMin(), places.getMax());
    }
}
