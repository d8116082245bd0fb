package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;
import uk.casereview.app.postgres.EmbeddedPostgresSettings;
import uk.casereview.app.postgres.EmbeddedServer;

/** The very first start of a data directory, killed before it is over, and another after it. */
class KilledFirstStartIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path dataDir;

    /** How far the making of a cluster has come, as the directory shows it. */
    private enum Making {
        UNPACKING,
        FIRST_TABLES_OF_THE_CLUSTER,
        SERVER_WITHOUT_ROLES,
        CLUSTER_IN_PLACE;

        boolean reached(Path dataDir) {
            Path unfinished = dataDir.resolve("postgresql.unfinished");
            return switch (this) {
                case UNPACKING ->
                    !listed(dataDir.resolve("postgresql-server/unpacked")).isEmpty();
                case FIRST_TABLES_OF_THE_CLUSTER -> Files.exists(unfinished.resolve("global/pg_control"));
                // only a server that takes connections names its port, in the fourth line
                case SERVER_WITHOUT_ROLES ->
                    lines(unfinished.resolve("postmaster.pid")).size() > 4;
                case CLUSTER_IN_PLACE -> Files.exists(dataDir.resolve("postgresql"));
            };
        }

        private static List<Path> listed(Path directory) {
            if (!Files.isDirectory(directory)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(directory)) {
                return files.filter(Files::isDirectory).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static List<String> lines(Path file) {
            try {
                return Files.readAllLines(file);
            } catch (IOException e) {
                // not there, or there no more
                return List.of();
            }
        }
    }

    @Test
    void theClusterIsMadeByTheNext() throws Exception {
        for (Making making : Making.values()) {
            Process first = EmbeddedPostgresHolder.startedOn(dataDir);
            until(making.name(), first::isAlive, () -> making.reached(dataDir));
            first.destroyForcibly().waitFor();
            assertThat(dataDir.resolve(EmbeddedPostgresHolder.COMMITTED))
                    .as(making.name())
                    .doesNotExist();

            try (var server = EmbeddedServer.start(EmbeddedPostgresSettings.in(dataDir))) {
                EmbeddedPostgresFaultsIT.write(server);
                assertThat(EmbeddedPostgresFaultsIT.keptIn(server))
                        .as(making.name())
                        .isEqualTo(1);
            }
            assertThat(dataDir.resolve("postgresql.unfinished"))
                    .as(making.name())
                    .doesNotExist();
            FileSystemUtils.deleteRecursively(dataDir.resolve("postgresql"));
        }
    }

    /** Each of them goes on where the one before was killed; what the last has is what a start has that nobody disturbs. */
    @Test
    void tablesAndSettingsAreMadeOnceByThoseThatFollow(@TempDir Path undisturbed) {
        TestDatabase database = TestDatabase.fresh();
        try (SingleConnectionDataSource connection = database.connected()) {
            JdbcClient client = JdbcClient.create(connection);
            killedOnce(database, "tables are being made", () -> has(client, "query_side.flyway_schema_history", 2));
            killedOnce(database, "settings are being made", () -> has(client, "event_store.events", 250));

            try (ServiceProcess last =
                    ServiceProcess.start(dataDir, database.settings()).untilReady()) {
                last.service().as("bscp.business-manager").get("/api/cases").mustBe(200);
            }
            try (SingleConnectionDataSource other =
                    StartedBefore.copiedTo(undisturbed).connected()) {
                assertThat(made(client))
                        .isEqualTo(made(JdbcClient.create(other)))
                        .hasSizeGreaterThan(40);
            }
        }
    }

    private void killedOnce(TestDatabase database, String where, BooleanSupplier reached) {
        try (ServiceProcess process = ServiceProcess.start(dataDir, database.settings())) {
            until(where, process.process()::isAlive, reached);
            process.kill();
            assertThat(process.said()).as(where).doesNotContain("Started CaseReviewApplication");
        }
    }

    private static void until(String where, BooleanSupplier alive, BooleanSupplier reached) {
        Waiting.until(where, PATIENCE, () -> {
            if (!alive.getAsBoolean()) {
                throw new AssertionError("the start ended before this: " + where);
            }
            return reached.getAsBoolean();
        });
    }

    /** Whether there is such a table, with so many rows at least. */
    private static boolean has(JdbcClient client, String table, int rows) {
        return client.sql("select to_regclass('%s') is not null".formatted(table))
                        .query(Boolean.class)
                        .single()
                && client.sql("select count(*) from " + table)
                                .query(Integer.class)
                                .single()
                        >= rows;
    }

    /** Each migration, and how many events there are of each kind. */
    private static List<String> made(JdbcClient client) {
        return client.sql("""
                        select 'tables of the views ' || coalesce(version, '') || ' ' || success from query_side.flyway_schema_history
                        union all
                        select 'tables of the events ' || coalesce(version, '') || ' ' || success from event_store.flyway_schema_history
                        union all
                        select payload_type || ' ' || count(*) from event_store.events group by payload_type
                        order by 1
                        """).query(String.class).list();
    }
}
