package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.app.postgres.DatabaseCredentials;
import uk.casereview.app.postgres.EmbeddedPostgresRefused;
import uk.casereview.app.postgres.EmbeddedPostgresSettings;
import uk.casereview.app.postgres.EmbeddedServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresIT {
    private Path dataDir;
    private EmbeddedServer server;

    @BeforeAll
    void startOnce(@TempDir Path directory) {
        dataDir = directory;
        server = EmbeddedServer.start(EmbeddedPostgresSettings.in(dataDir));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "shared_buffers, 512MB",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "log_min_error_statement, panic",
        "log_error_verbosity, terse"
    })
    void runsWithTheSettingsItIsGiven(String setting, String value) {
        var read = JdbcClient.create(server.asSuperuser(EmbeddedServer.DATABASE))
                .sql("SELECT current_setting(?)")
                .param(setting)
                .query(String.class)
                .single();

        assertThat(read).isEqualTo(value);
    }

    @Test
    void isTheMajorVersionWeSay() {
        assertThat(JdbcClient.create(server.asSuperuser("postgres"))
                        .sql("SHOW server_version")
                        .query(String.class)
                        .single())
                .startsWith("18.");
    }

    @Test
    void comparesTextTheSameOnEveryMachine() {
        assertThat(JdbcClient.create(server.asSuperuser(EmbeddedServer.DATABASE))
                        .sql(
                                "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = current_database()")
                        .query(String.class)
                        .single())
                .isEqualTo("b C.UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"postgres", "casereview", "casereview_keys"})
    void letsNobodyInWithoutThePassword(String role) {
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(EmbeddedServer.DATABASE), role, "guess")
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void keepsTheKeysFromTheRoleOfTheService() {
        assertThat(may(DatabaseCredentials.KEYS_ROLE, server.credentials().keysPassword(), "keys"))
                .isTrue();
        assertThat(may(DatabaseCredentials.SERVICE_ROLE, server.credentials().servicePassword(), "keys"))
                .isFalse();
        assertThat(may(DatabaseCredentials.KEYS_ROLE, server.credentials().keysPassword(), "public"))
                .isFalse();
    }

    private boolean may(String role, String password, String schema) {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(EmbeddedServer.DATABASE), role, password)) {
            connection.createStatement().execute("CREATE TABLE " + schema + ".probe (n int)");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    @Test
    void keepsItsPasswordsInAFileOnlyItsOwnerReads() throws IOException {
        var permissions = Files.getPosixFilePermissions(dataDir.resolve("postgresql.credentials"));

        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        assertThat(dataDir.resolve("postgresql.initial-password")).doesNotExist();
    }

    @Test
    void refusesADataDirectoryInUse() {
        assertThatThrownBy(() -> EmbeddedServer.start(EmbeddedPostgresSettings.in(dataDir)))
                .isInstanceOf(EmbeddedPostgresRefused.class)
                .hasMessageContaining("in use by another running instance (process "
                        + ProcessHandle.current().pid() + ")");
    }
}
