package uk.casereview.app.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A running PostgreSQL on one data directory, held by this process alone and stopped with it. */
public final class EmbeddedServer implements AutoCloseable {
    public static final String DATABASE = "casereview";

    private final DataDirectory directory;
    private final DatabaseCredentials credentials;
    private final InstanceLock lock;
    private final EmbeddedPostgres postgres;

    private EmbeddedServer(
            DataDirectory directory, DatabaseCredentials credentials, InstanceLock lock, EmbeddedPostgres postgres) {
        this.directory = directory;
        this.credentials = credentials;
        this.lock = lock;
        this.postgres = postgres;
    }

    public static EmbeddedServer start(EmbeddedPostgresSettings settings) {
        return start(settings, PostgresLaunch.DURABLE);
    }

    /**
     * For databases that nobody needs once the machine has failed: those of tests. No setting leads here, and nothing of
     * the service may call it ({@code ModuleRulesTest}).
     */
    public static EmbeddedServer startForTests(EmbeddedPostgresSettings settings) {
        return start(settings, PostgresLaunch.UNTIL_THE_MACHINE_FAILS);
    }

    private static EmbeddedServer start(EmbeddedPostgresSettings settings, Map<String, String> durability) {
        var directory = DataDirectory.open(settings.dataDir());
        var lock = InstanceLock.hold(directory);
        try {
            directory.refuseAnotherVersion();
            directory.refuseTooLittleSpace(settings.postgres().minimumFreeSpace());
            new ClusterProcesses(directory.cluster()).stopOrphans();
            new ClusterProcesses(directory.unfinishedCluster()).stopOrphans();
            directory.forgetUnfinishedWork();
            var credentials = DatabaseCredentials.keptIn(directory.credentials());
            var launch = new PostgresLaunch(
                    directory, credentials, settings.postgres().port(), durability);
            if (!directory.hasCluster()) {
                initialise(launch, directory, credentials);
            }
            var postgres = launch.on(directory.cluster());
            letKeysBeForgotten(postgres, credentials);
            return new EmbeddedServer(directory, credentials, lock, postgres);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void initialise(PostgresLaunch launch, DataDirectory directory, DatabaseCredentials credentials) {
        var unfinished = directory.unfinishedCluster();
        try (var server = launch.on(unfinished)) {
            var superuser = dataSource(server.getPort(), "postgres", credentials);
            DatabasePreparation.createRoles(superuser, credentials);
            DatabasePreparation.createDatabase(superuser, DATABASE);
            DatabasePreparation.createKeysSchema(dataSource(server.getPort(), DATABASE, credentials));
        } catch (SQLException e) {
            throw new IllegalStateException("a new cluster refuses its first roles", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new ClusterProcesses(unfinished).awaitEnd();
        directory.clusterIsComplete();
    }

    /** Said at each start, for a cluster may be of an earlier release. */
    private static void letKeysBeForgotten(EmbeddedPostgres postgres, DatabaseCredentials credentials) {
        try {
            DatabasePreparation.letKeysBeForgotten(dataSource(postgres.getPort(), DATABASE, credentials));
        } catch (SQLException e) {
            throw new IllegalStateException("the server refuses its owner", e);
        }
    }

    /** For what only the owner of the server may do; the service itself never uses it. */
    public DataSource asSuperuser(String database) {
        return dataSource(postgres.getPort(), database, credentials);
    }

    public String jdbcUrl(String database) {
        return url(postgres.getPort(), database);
    }

    public DatabaseCredentials credentials() {
        return credentials;
    }

    /** The processes of this server, for tests that end them in unfriendly ways. */
    public long postmasterPid() {
        return Long.parseLong(firstLine(directory.cluster().resolve("postmaster.pid")));
    }

    @Override
    public void close() {
        try {
            postgres.close();
            new ClusterProcesses(directory.cluster()).awaitEnd();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.close();
        }
    }

    private static DataSource dataSource(int port, String database, DatabaseCredentials credentials) {
        return new DriverManagerDataSource(
                url(port, database), DatabaseCredentials.SUPERUSER, credentials.superuserPassword());
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private static String firstLine(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
