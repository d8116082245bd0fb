package uk.casereview.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.casereview.system.TestDatabase;

/** Domain §15.7-28: the actions of plans from before it was kept whom they name move as well. */
class NamedOwnersMigrationIT {
    private static final String PLAN = new UUID(4, 1).toString();
    private static final String OTHER_PLAN = new UUID(4, 2).toString();

    @Test
    void theLogTellsWhomPlansOfBeforeHaveNamed() {
        DataSource source = emptyDatabase();
        JdbcClient database = JdbcClient.create(source);
        SchemaMigration.copy("event_store", "event_store", source);
        Flyway.configure()
                .dataSource(source)
                .schemas("command_side")
                .locations("classpath:db/command_side")
                .target("8")
                .load()
                .migrate();
        store(database, PLAN, 0, "action-plan.PlanCreated", "{\"sources\": []}");
        store(database, PLAN, 1, "action-plan.ActionProposed", "{\"ownerUser\": \"%s\"}".formatted(person(1)));
        store(database, PLAN, 2, "action-plan.ActionProposed", "{\"ownerUser\": null}");
        store(database, PLAN, 3, "action-plan.ActionAgreed", "{\"ownerUser\": \"%s\"}".formatted(person(1)));
        store(
                database,
                PLAN,
                4,
                "action-plan.ActionReassigned",
                "{\"fromUser\": \"%s\", \"toUser\": \"%s\"}".formatted(person(1), person(2)));
        store(database, PLAN, 5, "action-plan.ActionTransferred", "{\"toUser\": \"%s\"}".formatted(person(3)));
        store(database, PLAN, 6, "action-plan.ActionCompleted", "{\"ownerUser\": \"%s\"}".formatted(person(9)));
        store(database, OTHER_PLAN, 0, "action-plan.PlanTakenOver", """
                {"actions": [{"terms": {"ownerUser": "%s"}}, {"terms": {"ownerUser": null}}, {"terms": {"ownerUser": "%s"}}]}
                """.formatted(person(4), person(1)));

        SchemaMigration.copy("command_side", "command_side", source);

        assertThat(database.sql("""
                        select partnership || ' ' || owner_id || ' ' || action_plan_id
                        from command_side.named_owner order by action_plan_id, owner_id
                        """).query(String.class).list())
                .isEqualTo(List.of(
                        "BSCP " + person(1) + " " + PLAN,
                        "BSCP " + person(2) + " " + PLAN,
                        "BSCP " + person(3) + " " + PLAN,
                        "BSCP " + person(1) + " " + OTHER_PLAN,
                        "BSCP " + person(4) + " " + OTHER_PLAN));
    }

    private static String person(int number) {
        return new UUID(5, number).toString();
    }

    private static void store(JdbcClient database, String plan, int sequence, String type, String payload) {
        database.sql("""
                        insert into event_store.events (event_id, aggregate_id, sequence_number, aggregate_type, stored_at,
                            payload_type, payload, meta_data)
                        values (:event, :plan, :sequence, 'ActionPlan', now(), :type, :payload, :beside)
                        """)
                .param("event", UUID.randomUUID().toString())
                .param("plan", plan)
                .param("sequence", sequence)
                .param("type", type)
                .param("payload", payload.getBytes(StandardCharsets.UTF_8))
                .param("beside", "{\"par\": \"BSCP\"}".getBytes(StandardCharsets.UTF_8))
                .update();
    }

    private static DataSource emptyDatabase() {
        Map<String, String> settings = TestDatabase.fresh().settings();
        return new DriverManagerDataSource(
                setting(settings, "url"), setting(settings, "username"), setting(settings, "password"));
    }

    private static String setting(Map<String, String> settings, String name) {
        return Objects.requireNonNull(settings.get("spring.datasource." + name));
    }
}
