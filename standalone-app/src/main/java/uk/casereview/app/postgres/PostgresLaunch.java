package uk.casereview.app.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Starts the bundled server on a cluster, closed to everybody without a password.
 *
 * @param durability what it promises to keep: {@link #DURABLE} for everything that anybody records
 */
record PostgresLaunch(
        DataDirectory directory, DatabaseCredentials credentials, int port, Map<String, String> durability) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The library's own defaults are those of a throw-away server: they must not win. */
    static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    /**
     * What is committed outlives every process, the server's own too, but not a failure of the machine. The databases of
     * tests are made anew each time, and every commit in them would wait for the disk.
     */
    static final Map<String, String> UNTIL_THE_MACHINE_FAILS =
            Map.of("fsync", "off", "synchronous_commit", "on", "full_page_writes", "off");

    static final Map<String, String> CLOSED = Map.of(
            "listen_addresses", "127.0.0.1", "unix_socket_directories", "", "password_encryption", "scram-sha-256");

    /** Statements and the values in them may hold what no log may hold. */
    static final Map<String, String> SILENT_ABOUT_CONTENT =
            Map.of("log_min_error_statement", "panic", "log_error_verbosity", "terse", "log_checkpoints", "off");

    /** What was written of a key that is destroyed goes with the server's log, and is not kept in a file to be used again. */
    static final Map<String, String> FORGETFUL = Map.of("wal_recycle", "off");

    /** The server's own default is for the smallest of machines; it takes of this only what it needs. */
    static final Map<String, String> ROOM = Map.of("shared_buffers", "512MB");

    EmbeddedPostgres on(Path cluster) {
        var passwordFile = directory.root().resolve("postgresql.initial-password");
        try {
            DatabaseCredentials.writeClosed(passwordFile, credentials.superuserPassword());
            var builder = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(directory.binaries().toFile())
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setPort(port)
                    .setConnectConfig("password", credentials.superuserPassword())
                    // a service holds two dozen; several may share the server, and the benchmark's contestants do
                    .setServerConfig("max_connections", "200")
                    .setDataDirectoryCustomizer(HostBasedAuthentication::writeTo)
                    .setOutputRedirector(Redirect.appendTo(directory.log().toFile()))
                    .setErrorRedirector(Redirect.appendTo(directory.log().toFile()));
            // the "locale" options are handed to initdb as they are
            Map.of(
                            "locale",
                            "C",
                            "locale-provider",
                            "builtin",
                            "builtin-locale",
                            "C.UTF-8",
                            "pwfile",
                            passwordFile.toString())
                    .forEach(builder::setLocaleConfig);
            List.of(durability, CLOSED, SILENT_ABOUT_CONTENT, FORGETFUL, ROOM)
                    .forEach(group -> group.forEach(builder::setServerConfig));
            return builder.start();
        } catch (IOException | IllegalStateException e) {
            throw new EmbeddedPostgresRefused(
                    "The embedded PostgreSQL did not start on %s.".formatted(directory.root()),
                    "Read the last lines of %s.".formatted(directory.log()),
                    e);
        } finally {
            deleteQuietly(passwordFile);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // closed to others as the credentials beside it are, and written over by the next start
        }
    }
}
