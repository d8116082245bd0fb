package uk.casereview.partnership;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.partnership.PartnershipEvent.StaffNamed;
import uk.casereview.partnership.StaffQuery.FindStaffNames;
import uk.casereview.partnership.StaffQuery.StaffNamesFound;
import uk.casereview.query.People;
import uk.casereview.query.ViewSchema;
import uk.casereview.shared.SealedText;

/** What people who work with the service are called, sealed as it came. */
@Component
final class StaffNames implements People {
    private final JdbcClient database;
    private final JsonMapper mapper;

    StaffNames(JdbcClient database, JsonMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    private record Row(UUID userId, String displayName) {}

    @QueryHandler
    StaffNamesFound on(FindStaffNames query) {
        return new StaffNamesFound(of(query.people()));
    }

    @Override
    public Map<UUID, SealedText> of(Collection<UUID> ids) {
        return database
                .sql("""
                        select user_id, display_name from query_side.staff_name_view
                         where user_id = any(string_to_array(:ids, ',')::uuid[])
                        """)
                .param("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::userId, row -> mapper.readValue(row.displayName(), SealedText.class)));
    }

    void keep(ViewSchema schema, StaffNamed event) {
        database.sql(schema.in("""
                        insert into query_side.staff_name_view (user_id, display_name) values (:user, :name::json)
                        on conflict (user_id) do update set display_name = excluded.display_name
                        """))
                .param("user", event.user().value())
                .param("name", mapper.writeValueAsString(event.displayName()))
                .update();
    }
}
