package uk.casereview.app.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Generated once per data directory: one password for the server's owner and one for each role of the service. */
public record DatabaseCredentials(String superuserPassword, String servicePassword, String keysPassword) {
    public static final String SUPERUSER = "postgres";
    public static final String SERVICE_ROLE = "casereview";
    public static final String KEYS_ROLE = "casereview_keys";

    public static DatabaseCredentials generate() {
        var random = new SecureRandom();
        return new DatabaseCredentials(password(random), password(random), password(random));
    }

    /** Reads the file, and writes a new one, whole or not at all and closed to others, where there is none. */
    static DatabaseCredentials keptIn(Path file) {
        try {
            if (Files.exists(file)) {
                return parse(Files.readAllLines(file));
            }
            var generated = generate();
            generated.write(file);
            return generated;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DatabaseCredentials parse(List<String> lines) {
        if (lines.size() != 3) {
            throw new EmbeddedPostgresRefused(
                    "The file postgresql.credentials in the data directory is damaged.",
                    "Restore it from the back-up that belongs to this data directory.");
        }
        return new DatabaseCredentials(lines.get(0), lines.get(1), lines.get(2));
    }

    private void write(Path file) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        writeClosed(unfinished, String.join("\n", superuserPassword, servicePassword, keysPassword, ""));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Readable by its owner alone from the first byte on. */
    static void writeClosed(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    private static String password(SecureRandom random) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Passwords stay out of logs. */
    @Override
    public String toString() {
        return "DatabaseCredentials[…]";
    }
}
