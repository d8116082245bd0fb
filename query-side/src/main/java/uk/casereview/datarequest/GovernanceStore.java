package uk.casereview.datarequest;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.casefile.CaseFileEvent.DisclosureAuthorised;
import uk.casereview.query.EventForms;
import uk.casereview.query.RecordedEvent;
import uk.casereview.query.ViewSchema;

/** The tables of what is kept for how long, and of what was disclosed. */
@Repository
class GovernanceStore {
    private final JdbcTemplate database;
    private final JdbcClient client;
    private final JsonMapper mapper;
    private final EventForms forms;

    GovernanceStore(JdbcTemplate database, JsonMapper mapper, EventForms forms) {
        this.database = database;
        this.client = JdbcClient.create(database);
        this.mapper = mapper;
        this.forms = forms;
    }

    /** Those of the cases of which something is kept already. */
    Map<UUID, RetainedCase> find(ViewSchema schema, Collection<UUID> cases) {
        Map<UUID, RetainedCase> found = new HashMap<>();
        client.sql(schema.in("""
                        select case_id, state from query_side.retained_case_view
                         where case_id = any(string_to_array(:cases, ',')::uuid[])
                        """))
                .param("cases", cases.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query((row, _) ->
                        Map.entry(row.getObject(1, UUID.class), mapper.readValue(row.getString(2), RetainedCase.class)))
                .list()
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    void write(ViewSchema schema, Map<UUID, RetainedCase> cases) {
        List<Object[]> rows = cases.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Object[] {
                    one.getKey(),
                    one.getValue().closedOn().orElse(null),
                    one.getValue().youngestBornBy().orElse(null),
                    mapper.writeValueAsString(one.getValue())
                })
                .toList();
        if (!rows.isEmpty()) {
            database.batchUpdate(schema.in("""
                    insert into query_side.retained_case_view (case_id, closed_on, youngest_born_by, state)
                    values (?, ?, ?, ?::json)
                    on conflict (case_id) do update set closed_on = excluded.closed_on,
                        youngest_born_by = excluded.youngest_born_by, state = excluded.state
                    """), rows, new int[] {Types.OTHER, Types.DATE, Types.DATE, Types.VARCHAR});
        }
    }

    void disclosed(ViewSchema schema, List<RecordedEvent> events) {
        List<Object[]> rows = new ArrayList<>();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof DisclosureAuthorised event) {
                rows.add(new Object[] {
                    event.disclosureId(),
                    recorded.envelope().partnership().value(),
                    recorded.envelope().caseId(),
                    String.valueOf(recorded.envelope().caseRef()),
                    recorded.effectiveOn(),
                    recorded.position(),
                    forms.write(event).facts()
                });
            }
        }
        if (!rows.isEmpty()) {
            database.batchUpdate(schema.in("""
                    insert into query_side.disclosure_view
                        (disclosure_id, partnership, case_id, case_ref, disclosed_on, position, facts)
                    values (?, ?, ?, ?, ?, ?, ?::json)
                    """), rows, new int[] {
                Types.OTHER, Types.VARCHAR, Types.OTHER, Types.VARCHAR, Types.DATE, Types.BIGINT, Types.VARCHAR
            });
        }
    }
}
