package uk.casereview.timeline;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.casereview.query.EventForms;
import uk.casereview.query.RecordedEvent;
import uk.casereview.query.ViewSchema;

/** The table of timelines. */
@Repository
class TimelineStore {
    private static final int[] TYPES = {
        Types.OTHER,
        Types.BIGINT,
        Types.OTHER,
        Types.VARCHAR,
        Types.OTHER,
        Types.BIGINT,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR
    };

    private final JdbcTemplate database;
    private final JdbcClient client;
    private final EventForms forms;

    TimelineStore(JdbcTemplate database, EventForms forms) {
        this.database = database;
        this.client = JdbcClient.create(database);
        this.forms = forms;
    }

    /** One stored event. */
    record Row(
            UUID caseId,
            long position,
            UUID eventId,
            String aggregateType,
            UUID aggregateId,
            long sequence,
            String type,
            String envelope,
            String facts) {}

    Row row(UUID caseId, RecordedEvent event) {
        var stored = forms.write(event.event());
        return new Row(
                caseId,
                event.position(),
                event.eventId(),
                event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                stored.type(),
                forms.write(event.envelope().toMetaData()),
                stored.facts());
    }

    void append(ViewSchema schema, List<Row> rows) {
        database.batchUpdate(
                schema.in("""
                insert into query_side.case_timeline_view
                    (case_id, position, event_id, aggregate_type, aggregate_id, sequence, type, envelope, facts)
                values (?, ?, ?, ?, ?, ?, ?, ?::json, ?::json)
                """),
                rows.stream()
                        .map(row -> new Object[] {
                            row.caseId(),
                            row.position(),
                            row.eventId(),
                            row.aggregateType(),
                            row.aggregateId(),
                            row.sequence(),
                            row.type(),
                            row.envelope(),
                            row.facts()
                        })
                        .toList(),
                TYPES);
    }

    List<Row> of(UUID caseId) {
        return ofEach(List.of(caseId));
    }

    /** One case after the other, each in the order of the log. */
    List<Row> ofEach(Collection<UUID> cases) {
        return client.sql("""
                        select case_id, position, event_id, aggregate_type, aggregate_id, sequence, type, envelope, facts
                        from query_side.case_timeline_view where case_id = any(string_to_array(:cases, ',')::uuid[])
                        order by case_id, position
                        """)
                .param("cases", cases.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query((row, _) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        row.getLong(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)))
                .list();
    }
}
