package uk.casereview.datarequest;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.query.ViewSchema;

/** The table of data requests. */
@Repository
class DataRequestStore {
    private final JdbcClient database;
    private final JsonMapper mapper;

    DataRequestStore(JdbcClient database, JsonMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    Optional<DataRequestEntry> find(ViewSchema schema, UUID requestId) {
        return database.sql(schema.in("select entry from query_side.data_request_view where request_id = :request"))
                .param("request", requestId)
                .query(String.class)
                .optional()
                .map(entry -> mapper.readValue(entry, DataRequestEntry.class));
    }

    /** Keeps the request as it stands after the event at the position. */
    void write(ViewSchema schema, DataRequestEntry entry, long position) {
        DataRequestKind kind = entry.opened().kind();
        database.sql(schema.in("""
                        insert into query_side.data_request_view (request_id, partnership, case_ref, kind, stage, open,
                            opens_text, answer_by, report_by, received_on, position, entry)
                        values (:request, :partnership, :case, :kind, :stage, :open,
                            :opensText, :answerBy, :reportBy, :receivedOn, :position, :entry::json)
                        on conflict (request_id) do update set stage = excluded.stage, open = excluded.open,
                            opens_text = excluded.opens_text, answer_by = excluded.answer_by,
                            report_by = excluded.report_by, received_on = excluded.received_on,
                            position = excluded.position, entry = excluded.entry
                        """))
                .param("request", entry.requestId().value())
                .param("partnership", entry.partnership().value())
                .param("case", entry.opened().caseRef().value())
                .param("kind", kind.name())
                .param("stage", entry.stage().name())
                .param("open", entry.stage().open())
                .param("opensText", entry.stage().open() && kind.opensText())
                .param("answerBy", answerOwed(entry), Types.DATE)
                .param("reportBy", reportOwed(entry), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("receivedOn", entry.opened().receivedOn())
                .param("position", position)
                .param("entry", mapper.writeValueAsString(entry))
                .update();
    }

    private static @Nullable LocalDate answerOwed(DataRequestEntry entry) {
        var extended = entry.extended();
        if (!entry.stage().open()) {
            return null;
        }
        return extended == null ? entry.opened().answerBy() : extended.answerBy();
    }

    private static @Nullable OffsetDateTime reportOwed(DataRequestEntry entry) {
        var reportBy = entry.opened().reportBy();
        return reportBy != null && entry.stage() == DataRequestStage.BREACH_FOUND
                ? reportBy.atOffset(ZoneOffset.UTC)
                : null;
    }
}
