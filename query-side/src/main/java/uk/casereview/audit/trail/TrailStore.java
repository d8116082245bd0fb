package uk.casereview.audit.trail;

import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.ViewSchema;

/** The tables of the audit trail. */
@Repository
class TrailStore {
    private static final int[] TYPES = {
        Types.VARCHAR,
        Types.BIGINT,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.OTHER,
        Types.OTHER,
        Types.OTHER,
        Types.OTHER,
        Types.OTHER,
        Types.OTHER,
        Types.OTHER,
        Types.DATE,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR
    };

    private final JdbcTemplate database;

    TrailStore(JdbcTemplate database) {
        this.database = database;
    }

    /** What is known of these meetings, and of who took these decisions. */
    Agendas agendas(ViewSchema schema, Set<UUID> meetings, Set<UUID> decisions) {
        Map<UUID, String> bodies = new HashMap<>();
        Map<Agendas.Item, String> cases = new HashMap<>();
        Map<Agendas.Decision, String> decided = new HashMap<>();
        each(schema, """
                select meeting_id, body from query_side.audit_meeting_view
                 where meeting_id = any(string_to_array(:ids, ',')::uuid[])
                """, meetings, row -> bodies.put(row.getObject(1, UUID.class), row.getString(2)));
        each(
                schema,
                """
                select meeting_id, item_ref, case_ref from query_side.audit_item_view
                 where meeting_id = any(string_to_array(:ids, ',')::uuid[])
                """,
                meetings,
                row -> cases.put(new Agendas.Item(row.getObject(1, UUID.class), row.getString(2)), row.getString(3)));
        each(
                schema,
                """
                select decision_id, case_ref, body from query_side.audit_decision_view
                 where decision_id = any(string_to_array(:ids, ',')::uuid[])
                """,
                decisions,
                row -> decided.put(
                        new Agendas.Decision(row.getObject(1, UUID.class), row.getString(2)), row.getString(3)));
        return new Agendas(bodies, cases, decided);
    }

    private void each(ViewSchema schema, String sql, Set<UUID> ids, RowCallbackHandler known) {
        if (!ids.isEmpty()) {
            JdbcClient.create(database)
                    .sql(schema.in(sql))
                    .param("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
                    .query(known);
        }
    }

    void keep(ViewSchema schema, Agendas agendas) {
        if (!agendas.newBodies().isEmpty()) {
            database.batchUpdate(
                    schema.in("insert into query_side.audit_meeting_view (meeting_id, body) values (?, ?)"
                            + " on conflict (meeting_id) do nothing"),
                    agendas.newBodies().entrySet().stream()
                            .map(meeting -> new Object[] {meeting.getKey(), meeting.getValue()})
                            .toList());
        }
        if (!agendas.newCases().isEmpty()) {
            database.batchUpdate(
                    schema.in("insert into query_side.audit_item_view (meeting_id, item_ref, case_ref) values (?, ?, ?)"
                            + " on conflict (meeting_id, item_ref) do nothing"),
                    agendas.newCases().entrySet().stream()
                            .map(item -> new Object[] {
                                item.getKey().meetingId(), item.getKey().itemRef(), item.getValue()
                            })
                            .toList());
        }
        if (!agendas.newlyDecided().isEmpty()) {
            database.batchUpdate(
                    schema.in(
                            "insert into query_side.audit_decision_view (decision_id, case_ref, body) values (?, ?, ?)"
                                    + " on conflict (decision_id, case_ref) do update set body = excluded.body"),
                    agendas.newlyDecided().entrySet().stream()
                            .map(decision -> new Object[] {
                                decision.getKey().decisionId(),
                                decision.getKey().caseRef(),
                                decision.getValue()
                            })
                            .toList());
        }
    }

    void append(ViewSchema schema, List<TrailRow> rows) {
        database.batchUpdate(
                schema.in("""
                insert into query_side.audit_trail_view (partnership, position, recorded_at, event_id, aggregate_id,
                    command_id, actor_id, on_behalf_of, causation_id, decision_id, effective_on, type, aggregate_type, role,
                    agency, body, case_ref)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """), rows.stream().map(TrailStore::values).toList(), TYPES);
        days(rows).forEach((day, places) -> widen(schema, day, places));
    }

    private static Object[] values(TrailRow row) {
        return new Object[] {
            row.partnership(),
            row.position(),
            row.recordedAt().atOffset(ZoneOffset.UTC),
            row.eventId(),
            row.aggregateId(),
            row.commandId(),
            row.actorId(),
            row.onBehalfOf(),
            row.causationId(),
            row.decisionId(),
            row.effectiveOn(),
            row.type(),
            row.aggregateType(),
            row.role(),
            row.agency(),
            row.body(),
            row.caseRef()
        };
    }

    private record Day(String partnership, LocalDate recordedOn) {}

    private static Map<Day, LongSummaryStatistics> days(Collection<TrailRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Day(row.partnership(), ServiceTime.londonDate(row.recordedAt())),
                        Collectors.summarizingLong(TrailRow::position)));
    }

    private void widen(ViewSchema schema, Day day, LongSummaryStatistics places) {
        database.update(schema.in("""
                insert into query_side.audit_day_view as d (partnership, recorded_on, first_position, last_position)
                values (?, ?, ?, ?)
                on conflict (partnership, recorded_on) do update set
                    first_position = least(d.first_position, excluded.first_position),
                    last_position = greatest(d.last_position, excluded.last_position)
                """), day.partnership(), day.recordedOn(), places.getMin(), places.getMax());
    }
}
