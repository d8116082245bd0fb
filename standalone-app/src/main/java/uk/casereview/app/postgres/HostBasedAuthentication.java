package uk.casereview.app.postgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Who may connect: whoever knows a password, from this machine, and nobody else; not even a local superuser. */
final class HostBasedAuthentication {
    static final String RULES = """
            # TYPE  DATABASE  USER  ADDRESS       METHOD
            host    all       all   127.0.0.1/32  scram-sha-256
            """;

    private HostBasedAuthentication() {}

    static void writeTo(File cluster) {
        try {
            Files.writeString(cluster.toPath().resolve("pg_hba.conf"), RULES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
