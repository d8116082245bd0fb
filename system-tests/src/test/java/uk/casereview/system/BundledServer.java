package uk.casereview.system;

import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import uk.casereview.app.postgres.DatabaseCredentials;
import uk.casereview.app.postgres.EmbeddedPostgresSettings;
import uk.casereview.app.postgres.EmbeddedServer;

/**
 * The service's own server, kept from build to build, emptied at each start. As in the container it does not wait for the
 * disk: what it keeps need not outlive the machine. That the service's does wait is read back by EmbeddedPostgresIT.
 */
record BundledServer(EmbeddedServer server) implements TestServer {
    static TestServer start() {
        var server = EmbeddedServer.startForTests(EmbeddedPostgresSettings.in(ForkDirectory.named("postgres")));
        // after the services on it: one that loses its database waits for it, and the fork with it for half a minute
        SpringApplication.getShutdownHandlers().add(server::close);
        dropDatabasesOfEarlierBuilds(server.asSuperuser("postgres"));
        return new BundledServer(server);
    }

    private static void dropDatabasesOfEarlierBuilds(DataSource superuser) {
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            var names = new ArrayList<String>();
            try (var rows = statement.executeQuery("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            for (var name : names) {
                statement.execute("DROP DATABASE " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public DataSource superuser(String database) {
        return server.asSuperuser(database);
    }

    @Override
    public String jdbcUrl(String database) {
        return server.jdbcUrl(database);
    }

    @Override
    public DatabaseCredentials credentials() {
        return server.credentials();
    }
}
