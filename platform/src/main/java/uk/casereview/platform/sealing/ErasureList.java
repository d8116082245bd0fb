package uk.casereview.platform.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Design §7: "Erasures are also written to a list outside all databases that every restore applies". One line for each
 * destroyed key: its id, the request, the instant. Lines are only ever added, and are on the disk before a key is
 * destroyed; what a killed writer left of a line is written over by the next.
 */
final class ErasureList {
    private static final String SEPARATOR = " ";

    private final Path file;

    ErasureList(Path file) {
        this.file = file.toAbsolutePath();
    }

    boolean exists() {
        return Files.exists(file);
    }

    List<DestroyedKey> read() {
        try {
            return exists() ? destroyed(whole(Files.readString(file, StandardCharsets.US_ASCII))) : List.of();
        } catch (IOException e) {
            throw new KeyRefused("The list of erasures " + file + " cannot be read.", e);
        }
    }

    /**
     * Adds those that are not on it yet; several instances may.
     *
     * @return how many that were
     */
    synchronized int add(Collection<DestroyedKey> keys) {
        if (keys.isEmpty()) {
            return 0;
        }
        boolean first = !exists();
        try (FileChannel list = open();
                var _ = list.lock()) {
            String before = whole(content(list));
            Set<UUID> known =
                    destroyed(before).stream().map(DestroyedKey::keyId).collect(Collectors.toSet());
            List<DestroyedKey> unknown =
                    keys.stream().filter(key -> known.add(key.keyId())).toList();
            String lines = unknown.stream().map(ErasureList::line).collect(Collectors.joining());
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII));
            list.truncate(before.length());
            while (bytes.hasRemaining()) {
                list.write(bytes, before.length() + bytes.position());
            }
            list.force(true);
            if (first) {
                KeyFile.force(folder());
            }
            return unknown.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel open() throws IOException {
        Files.createDirectories(folder());
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private Path folder() {
        return file.resolveSibling(".").normalize();
    }

    private static String content(FileChannel list) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(list.size()));
        while (bytes.hasRemaining() && list.read(bytes, bytes.position()) >= 0) {
            // until all of it is there
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    }

    /** Without the beginning of a line that was never finished. */
    private static String whole(String content) {
        return content.substring(0, content.lastIndexOf('\n') + 1);
    }

    /** A line that says nothing might be an erasure that is forgotten, so it stops the start. */
    private List<DestroyedKey> destroyed(String content) {
        return content.lines().map(this::parsed).toList();
    }

    private DestroyedKey parsed(String line) {
        String[] parts = line.split(SEPARATOR, -1);
        try {
            if (parts.length == 3) {
                return new DestroyedKey(UUID.fromString(parts[0]), UUID.fromString(parts[1]), Instant.parse(parts[2]));
            }
        } catch (IllegalArgumentException | DateTimeParseException _) {
            // said below
        }
        throw new KeyRefused("A line of the list of erasures " + file
                + " is damaged, so that a key might come back that was destroyed. Put the list back from its copy, or"
                + " take it away: it is then written anew from what the databases know.");
    }

    private static String line(DestroyedKey key) {
        return Stream.of(key.keyId(), key.requestId(), key.at())
                        .map(Object::toString)
                        .collect(Collectors.joining(SEPARATOR))
                + "\n";
    }
}
