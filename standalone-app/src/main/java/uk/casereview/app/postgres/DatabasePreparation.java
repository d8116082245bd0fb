package uk.casereview.app.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * What only a superuser can do, once per server and once per database: the service's role owns its database and may do
 * nothing outside it; the keys' role owns the schema {@code keys} and sees nothing else.
 */
public final class DatabasePreparation {
    private DatabasePreparation() {}

    public static void createRoles(DataSource superuser, DatabaseCredentials credentials) throws SQLException {
        execute(superuser, roles(credentials));
    }

    public static void createDatabase(DataSource superuser, String database) throws SQLException {
        createDatabaseFrom(superuser, "template1", database);
    }

    /** Schemas come with the template; who may connect does not, so that is said again. */
    public static void createDatabaseFrom(DataSource superuser, String template, String database) throws SQLException {
        execute(superuser, database(template, database));
    }

    /** Runs in the new database itself. */
    public static void createKeysSchema(DataSource superuserInDatabase) throws SQLException {
        execute(superuserInDatabase, keysSchema());
    }

    /**
     * Lets the keys' role end the part of the server's log in which keys were written, so that the server deletes it. Said
     * at each start: servers of earlier releases learn it too. Runs in the database itself.
     */
    public static void letKeysBeForgotten(DataSource superuserInDatabase) throws SQLException {
        execute(superuserInDatabase, forgetting());
    }

    static List<String> forgetting() {
        return List.of(
                "GRANT pg_checkpoint TO %s".formatted(DatabaseCredentials.KEYS_ROLE),
                "GRANT EXECUTE ON FUNCTION pg_switch_wal() TO %s".formatted(DatabaseCredentials.KEYS_ROLE));
    }

    static List<String> roles(DatabaseCredentials credentials) {
        return List.of(
                role(DatabaseCredentials.SERVICE_ROLE, credentials.servicePassword()),
                role(DatabaseCredentials.KEYS_ROLE, credentials.keysPassword()));
    }

    static List<String> database(String template, String database) {
        return List.of(
                "CREATE DATABASE %s TEMPLATE %s OWNER %s"
                        .formatted(database, template, DatabaseCredentials.SERVICE_ROLE),
                "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database),
                "GRANT CONNECT ON DATABASE %s TO %s".formatted(database, DatabaseCredentials.KEYS_ROLE));
    }

    static List<String> keysSchema() {
        return List.of(
                "REVOKE ALL ON SCHEMA public FROM PUBLIC",
                "CREATE SCHEMA keys AUTHORIZATION %s".formatted(DatabaseCredentials.KEYS_ROLE));
    }

    private static String role(String name, String password) {
        return "CREATE ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '%s'"
                .formatted(name, password);
    }

    private static void execute(DataSource dataSource, List<String> statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
