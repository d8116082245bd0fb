package uk.casereview.platform.database;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;

/** Brings one schema up to date before anything that uses a database starts; its owner declares it as a bean. */
public final class SchemaMigration {
    private SchemaMigration() {}

    /** Migrations of {@code schema} are at {@code db/<schema>}; their history is kept in the schema itself. */
    public static FlywayMigrationInitializer of(String schema, DataSource database) {
        return new FlywayMigrationInitializer(flyway(schema, schema, database));
    }

    /** The same tables once more, empty and under the same names, in a schema of their own. */
    public static void copy(String schema, String beside, DataSource database) {
        flyway(schema, beside, database).migrate();
    }

    private static Flyway flyway(String migrations, String schema, DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .locations("classpath:db/" + migrations)
                .failOnMissingLocations(true)
                // what a later version has written this one could not read
                .ignoreMigrationPatterns(new String[0])
                // a transaction that only waits for a long migration would be ended as forgotten
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load();
    }
}
