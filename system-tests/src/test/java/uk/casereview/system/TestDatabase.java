package uk.casereview.system;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.testcontainers.DockerClientFactory;
import uk.casereview.app.postgres.DatabaseCredentials;
import uk.casereview.app.postgres.DatabasePreparation;

/**
 * A database of its own on the one PostgreSQL of this build: a container where there is a container engine, else the
 * very server the service brings along. This is the only place where that is chosen.
 */
public record TestDatabase(String jdbcUrl, DatabaseCredentials credentials) {
    private static final String TEMPLATE = "test_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Holder idiom: started by the first test that asks. */
    private static final class Running {
        private static final TestServer SERVER = withTemplate(
                DockerClientFactory.instance().isDockerAvailable() ? ContainerServer.start() : BundledServer.start());

        private static TestServer withTemplate(TestServer server) {
            try {
                DatabasePreparation.createDatabase(server.superuser("postgres"), TEMPLATE);
                DatabasePreparation.createKeysSchema(server.superuser(TEMPLATE));
                DatabasePreparation.letKeysBeForgotten(server.superuser(TEMPLATE));
                return server;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static TestDatabase fresh() {
        return from(TEMPLATE);
    }

    /** Another with the same in it, of one that nobody is connected to. */
    TestDatabase copy() {
        return from(name(jdbcUrl));
    }

    private static TestDatabase from(String template) {
        var server = Running.SERVER;
        var name = "test_" + COUNT.incrementAndGet();
        try {
            DatabasePreparation.createDatabaseFrom(server.superuser("postgres"), template, name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(server.jdbcUrl(name), server.credentials());
    }

    /** Everything in one of these databases, whoever owns it. */
    public static DataSource superuser(String jdbcUrl) {
        return Running.SERVER.superuser(name(jdbcUrl));
    }

    /**
     * Everything in it, over one connection, for a test that looks again and again: with a new one for each look, PostgreSQL
     * and the test were busy with greeting each other.
     */
    public SingleConnectionDataSource connected() {
        try {
            return new SingleConnectionDataSource(superuser(jdbcUrl).getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(String jdbcUrl) {
        return jdbcUrl.substring(jdbcUrl.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
    }

    /** The settings that make a service use it, in the one form that also works for another process. */
    public Map<String, String> settings() {
        return Map.of(
                "spring.datasource.url",
                jdbcUrl,
                "spring.datasource.username",
                DatabaseCredentials.SERVICE_ROLE,
                "spring.datasource.password",
                credentials.servicePassword(),
                "casereview.keys.datasource.url",
                jdbcUrl,
                "casereview.keys.datasource.username",
                DatabaseCredentials.KEYS_ROLE,
                "casereview.keys.datasource.password",
                credentials.keysPassword());
    }
}
