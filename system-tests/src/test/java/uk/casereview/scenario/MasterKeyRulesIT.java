package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.refused;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;
import uk.casereview.system.TestDatabase;
import uk.casereview.system.Waiting;

/** An operator changes the master key while the service runs: nothing that is recorded changes, everything is still read. */
@ServiceTest
class MasterKeyRulesIT {
    private static final String MASTER_KEY = "/api/keys/master-key";
    private static final String OUTLINE = "A boy of three was found dead at home.";

    @Test
    void anOperatorChangesTheMasterKeyAndNoEventChanges(
            Service service, @Autowired JdbcClient database, @Autowired Environment environment) throws SQLException {
        DataSource keys = TestDatabase.superuser(environment.getRequiredProperty("spring.datasource.url"));
        CaseSteps about = RequestSteps.aCase(service);
        Caller operator = service.as("bscp.operator");
        String before = operator.get(MASTER_KEY).mustBe(200).text("/current");
        long upTo = head(database);
        List<String> log = eventsUpTo(database, upTo);
        refused(service.as(Users.ADMINISTRATOR).post(MASTER_KEY + "/renew", ""), "FORBIDDEN_ROLE");

        // somebody who holds one key up in the database keeps the change from its end
        try (Connection held = keys.getConnection();
                var statement = held.createStatement()) {
            held.setAutoCommit(false);
            statement.execute("select 1 from keys.data_key for update");
            JsonNode begun =
                    operator.post(MASTER_KEY + "/renew", "").mustBe(202).json();
            assertThat(begun.path("current").asString()).isNotEqualTo(before);
            assertThat(begun.path("underWay").asBoolean()).isTrue();
            refused(operator.post(MASTER_KEY + "/renew", ""), "MASTER_KEY_NOT_RENEWED");
            assertThat(text(service, about)).contains(OUTLINE);
            held.rollback();
        }
        Waiting.until(
                "every key is wrapped anew, and the former master key is taken out of its file after that",
                Duration.ofSeconds(30),
                () -> {
                    JsonNode state = operator.get(MASTER_KEY).json();
                    return !state.path("underWay").asBoolean()
                            && state.path("others").isEmpty();
                });

        JsonNode now = operator.get(MASTER_KEY).mustBe(200).json();
        assertThat(now.path("toWrapAnew").asLong()).isZero();
        assertThat(now.path("others")).isEmpty();
        assertThat(JdbcClient.create(keys)
                        .sql("select distinct wrapped_by from keys.data_key where wrapped_key is not null")
                        .query(String.class)
                        .list())
                .containsExactly(now.path("current").asString());
        assertThat(eventsUpTo(database, upTo)).isEqualTo(log);
        assertThat(text(service, about)).contains(OUTLINE);
    }

    private static String text(Service service, CaseSteps about) {
        return service.as(Users.BUSINESS_MANAGER)
                .get("/api/cases/" + about.caseRef() + "?after=" + about.position())
                .mustBe(200)
                .body();
    }

    private static long head(JdbcClient database) {
        return database.sql("select max(global_index) from event_store.events")
                .query(Long.class)
                .single();
    }

    /** What the root of the log is made of. */
    private static List<String> eventsUpTo(JdbcClient database, long position) {
        return database.sql("""
                        select event_id || encode(sha256(payload), 'hex') || encode(sha256(meta_data), 'hex')
                          from event_store.events where global_index <= ? order by global_index""").param(position).query(String.class).list();
    }
}
