package uk.casereview.stored;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.casereview.app.postgres.DatabaseCredentials;
import uk.casereview.system.TestDatabase;

/**
 * Every row of every table of the service, as comma-separated text with its columns first, by table.
 *
 * @param versions the last migration of each schema
 * @param sequences where the sequences stand
 */
record StoredRows(
        SortedMap<String, byte[]> tables, SortedMap<String, String> versions, SortedMap<String, String> sequences) {
    private static final String SCHEMAS =
            "(select schemaname from pg_tables where tablename = 'flyway_schema_history')";

    /** All that is in the database now. */
    static StoredRows in(DataSource superuser) {
        JdbcClient database = JdbcClient.create(superuser);
        SortedMap<String, byte[]> tables = new TreeMap<>();
        SortedMap<String, String> versions = new TreeMap<>();
        for (String schema : list(database, SCHEMAS)) {
            versions.put(
                    schema,
                    list(database, "select max(version::int)::text from " + schema + ".flyway_schema_history")
                            .getFirst());
        }
        try (Connection connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            // what is JSON can be read as such
            statement.execute("set bytea_output = 'escape'");
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : list(
                    database, "select schemaname || '.' || tablename from pg_tables where schemaname in " + SCHEMAS)) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                copies.copyOut("copy " + table + " to stdout (format csv, header)", rows);
                tables.put(table, rows.toByteArray());
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return new StoredRows(tables, versions, sequences(database));
    }

    private static SortedMap<String, String> sequences(JdbcClient database) {
        SortedMap<String, String> sequences = new TreeMap<>();
        database.sql("select schemaname || '.' || sequencename as name, last_value::text as value"
                        + " from pg_sequences where last_value is not null and schemaname in " + SCHEMAS)
                .query((row, _) -> sequences.put(row.getString("name"), row.getString("value")))
                .list();
        return sequences;
    }

    /**
     * Into an empty database: the tables by this build's own migrations, up to where that build had come, and the rows of
     * that build. Its record of migrations is among them, so that one which has been changed since is found at the start.
     */
    void restoreIn(TestDatabase database) {
        versions.forEach((schema, version) -> Flyway.configure()
                .dataSource(ownerOf(schema, database))
                .schemas(schema)
                .locations("classpath:db/" + schema)
                .target(version)
                .load()
                .migrate());
        try (Connection connection = TestDatabase.superuser(database.jdbcUrl()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("truncate " + String.join(", ", tables.keySet()));
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables.entrySet()) {
                copies.copyIn(
                        "copy %s (%s) from stdin (format csv, header)"
                                .formatted(table.getKey(), columns(table.getValue())),
                        new ByteArrayInputStream(table.getValue()));
            }
            for (var sequence : sequences.entrySet()) {
                statement.execute("select setval('%s', %s)".formatted(sequence.getKey(), sequence.getValue()));
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String columns(byte[] rows) {
        return new String(rows, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
    }

    private static DataSource ownerOf(String schema, TestDatabase database) {
        boolean keys = schema.equals("keys");
        return new DriverManagerDataSource(
                database.jdbcUrl(),
                keys ? DatabaseCredentials.KEYS_ROLE : DatabaseCredentials.SERVICE_ROLE,
                keys
                        ? database.credentials().keysPassword()
                        : database.credentials().servicePassword());
    }

    private static List<String> list(JdbcClient database, String query) {
        return database.sql(query).query(String.class).list();
    }
}
