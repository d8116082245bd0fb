package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import uk.casereview.app.postgres.EmbeddedPostgresRefused;
import uk.casereview.app.postgres.EmbeddedPostgresSettings;
import uk.casereview.app.postgres.EmbeddedServer;

/** What may befall a data directory between two starts. */
class EmbeddedPostgresFaultsIT {
    @TempDir
    private Path dataDir;

    @Test
    void keepsWhatWasCommittedWhenItsProcessIsKilledAndStopsTheServerLeftBehind() throws Exception {
        var holder = startAnotherProcess();
        var orphan = ProcessHandle.of(committedBy(holder)).orElseThrow();
        holder.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();

        try (var server = EmbeddedServer.start(EmbeddedPostgresSettings.in(dataDir))) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(keptIn(server)).isEqualTo(1);
        }
    }

    @Test
    void recoversWhenTheServerIsKilledAsWell() throws Exception {
        var holder = startAnotherProcess();
        var postmaster = ProcessHandle.of(committedBy(holder)).orElseThrow();
        holder.destroyForcibly().waitFor();
        postmaster.destroyForcibly();
        postmaster.onExit().join();

        try (var server = EmbeddedServer.start(EmbeddedPostgresSettings.in(dataDir))) {
            assertThat(keptIn(server)).isEqualTo(1);
        }
    }

    @Test
    void refusesADirectoryAnotherProcessUses() throws Exception {
        var holder = startAnotherProcess();
        try {
            committedBy(holder);

            assertThatThrownBy(() -> EmbeddedServer.start(EmbeddedPostgresSettings.in(dataDir)))
                    .isInstanceOf(EmbeddedPostgresRefused.class)
                    .hasMessageContaining("in use by another running instance (process " + holder.pid() + ")");
        } finally {
            holder.destroy();
            holder.waitFor();
        }
    }

    @Test
    void isNotMisledByAPidFileWhoseNumberBelongsToAStranger() throws Exception {
        try (var server = EmbeddedServer.start(EmbeddedPostgresSettings.in(dataDir))) {
            write(server);
        }
        Files.writeString(
                dataDir.resolve("postgresql/postmaster.pid"),
                "%d\n%s\n".formatted(ProcessHandle.current().pid(), dataDir.resolve("postgresql")));

        try (var server = EmbeddedServer.start(EmbeddedPostgresSettings.in(dataDir))) {
            assertThat(keptIn(server)).isEqualTo(1);
        }
    }

    @Test
    void beginsAgainWhereAFirstStartWasKilled() throws IOException {
        Files.createDirectories(dataDir.resolve("postgresql.unfinished"));
        Files.writeString(dataDir.resolve("postgresql.unfinished/PG_VERSION"), "18\n");
        Files.createDirectories(dataDir.resolve("postgresql-server/unpacked/PG-half"));

        try (var server = EmbeddedServer.start(EmbeddedPostgresSettings.in(dataDir))) {
            write(server);
            assertThat(keptIn(server)).isEqualTo(1);
        }
        assertThat(dataDir.resolve("postgresql.unfinished")).doesNotExist();
        assertThat(dataDir.resolve("postgresql-server/unpacked/PG-half")).doesNotExist();
    }

    @Test
    void refusesTheDirectoryOfAnotherMajorVersion() throws IOException {
        Files.createDirectories(dataDir.resolve("postgresql"));
        Files.writeString(dataDir.resolve("postgresql/PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedServer.start(EmbeddedPostgresSettings.in(dataDir)))
                .isInstanceOf(EmbeddedPostgresRefused.class)
                .hasMessageContaining("was written by PostgreSQL 17; this service brings PostgreSQL 18.");
        assertThat(dataDir.resolve("postgresql/PG_VERSION")).hasContent("17");
    }

    @Test
    void refusesAFullDisk() {
        var settings = new EmbeddedPostgresSettings(
                dataDir, new EmbeddedPostgresSettings.Postgres(0, DataSize.ofTerabytes(1_000_000)));

        assertThatThrownBy(() -> EmbeddedServer.start(settings))
                .isInstanceOf(EmbeddedPostgresRefused.class)
                .hasMessageContaining("is full");
    }

    private Process startAnotherProcess() throws IOException {
        return EmbeddedPostgresHolder.startedOn(dataDir);
    }

    private long committedBy(Process holder) {
        var told = dataDir.resolve(EmbeddedPostgresHolder.COMMITTED);
        Waiting.until("the other process has committed", Duration.ofMinutes(1), () -> {
            if (!holder.isAlive()) {
                throw new AssertionError("the other process ended");
            }
            return Files.exists(told);
        });
        try {
            return Long.parseLong(Files.readString(told));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(EmbeddedServer server) {
        JdbcClient.create(server.asSuperuser(EmbeddedServer.DATABASE))
                .sql("CREATE TABLE kept AS SELECT 1 AS n")
                .update();
    }

    static int keptIn(EmbeddedServer server) {
        return JdbcClient.create(server.asSuperuser(EmbeddedServer.DATABASE))
                .sql("SELECT count(*) FROM kept")
                .query(Integer.class)
                .single();
    }
}
