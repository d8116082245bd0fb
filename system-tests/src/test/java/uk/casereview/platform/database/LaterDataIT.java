package uk.casereview.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.casereview.system.TestDatabase;

/** Data that a later version of the service has written. */
class LaterDataIT {
    @Test
    void isRefusedAndLeftAsItIs() {
        Map<String, String> settings = TestDatabase.fresh().settings();
        var database = new DriverManagerDataSource(
                setting(settings, "url"), setting(settings, "username"), setting(settings, "password"));
        JdbcClient client = JdbcClient.create(database);
        SchemaMigration.copy("query_side", "query_side", database);
        client.sql("""
                        insert into query_side.flyway_schema_history
                            (installed_rank, version, description, type, script, installed_by, execution_time, success)
                        select max(installed_rank) + 1, '9999', 'later', 'SQL', 'V9999__later.sql', current_user, 1, true
                        from query_side.flyway_schema_history
                        """).update();
        long migrations = migrations(client);

        Throwable refused = catchThrowable(() -> SchemaMigration.copy("query_side", "query_side", database));

        assertThat(new LaterDataFailureAnalyzer().analyze(refused))
                .extracting(told -> told == null ? "" : told.getDescription(), STRING)
                .contains("another version");
        assertThat(migrations(client)).isEqualTo(migrations);
    }

    private static String setting(Map<String, String> settings, String name) {
        return Objects.requireNonNull(settings.get("spring.datasource." + name));
    }

    private static long migrations(JdbcClient client) {
        return client.sql("select count(*) from query_side.flyway_schema_history")
                .query(Long.class)
                .single();
    }
}
