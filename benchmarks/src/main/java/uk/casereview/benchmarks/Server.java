package uk.casereview.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.casereview.app.postgres.DatabaseCredentials;
import uk.casereview.app.postgres.DatabasePreparation;
import uk.casereview.app.postgres.EmbeddedPostgresSettings;
import uk.casereview.app.postgres.EmbeddedServer;

/** The one PostgreSQL of all contestants, the very server the service brings along; each has a database of its own. */
record Server(EmbeddedServer postgres) implements AutoCloseable {
    static Server startedOn(Path data) {
        return new Server(EmbeddedServer.start(EmbeddedPostgresSettings.in(data)));
    }

    /** A new database under the name of the contestant; that of an earlier run goes. */
    Database database(String contestant) {
        String name = "bench_" + contestant.replace('-', '_');
        try (Connection superuser = postgres.asSuperuser("postgres").getConnection();
                var statement = superuser.createStatement()) {
            statement.execute("drop database if exists " + name);
            DatabasePreparation.createDatabase(postgres.asSuperuser("postgres"), name);
            DatabasePreparation.createKeysSchema(postgres.asSuperuser(name));
        } catch (SQLException e) {
            throw new IllegalStateException("no database for " + contestant, e);
        }
        return new Database(postgres.jdbcUrl(name), postgres.credentials());
    }

    long postmaster() {
        return postgres.postmasterPid();
    }

    @Override
    public void close() {
        postgres.close();
    }

    /** One contestant's database. */
    record Database(String url, DatabaseCredentials credentials) {
        Connection connection() throws SQLException {
            return DriverManager.getConnection(url, DatabaseCredentials.SERVICE_ROLE, credentials.servicePassword());
        }

        /** The same settings as for any other PostgreSQL under the service. */
        Map<String, String> settings() {
            return Map.of(
                    "spring.datasource.url",
                    url,
                    "spring.datasource.username",
                    DatabaseCredentials.SERVICE_ROLE,
                    "spring.datasource.password",
                    credentials.servicePassword(),
                    "casereview.keys.datasource.url",
                    url,
                    "casereview.keys.datasource.username",
                    DatabaseCredentials.KEYS_ROLE,
                    "casereview.keys.datasource.password",
                    credentials.keysPassword());
        }
    }

    /** What the server says of itself on this connection; a run on a server that may forget is worth nothing. */
    static Map<String, String> durabilityOf(Connection connection) throws SQLException {
        Map<String, String> said = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select name, setting from pg_settings
                        where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method', 'server_version')
                        order by name""")) {
            while (rows.next()) {
                said.put(rows.getString(1), rows.getString(2));
            }
        }
        for (String promise : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            Dishonest.unless("on".equals(said.get(promise)), () -> promise + " is off");
        }
        return said;
    }
}
