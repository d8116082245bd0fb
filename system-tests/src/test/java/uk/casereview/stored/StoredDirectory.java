package uk.casereview.stored;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;

/**
 * The whole data directory that one build of the service had left, its PostgreSQL's files among the others, and what that
 * build said of it. Taken once, by {@link TakeStoredDirectory}, and never changed.
 *
 * @param name the day it was taken on; the file's own commit says of which build
 */
record StoredDirectory(String name) {
    private static final Path FOLDER = Path.of("src/test/resources/uk/casereview/stored");
    private static final String DIRECTORY = ".directory.tar.xz";
    private static final String ANSWERS = ".directory.json";

    /** What the service took for the present when it answered. */
    static final Instant AT = Instant.parse("2027-06-01T09:00:00Z");

    /** Unpacked anew by whoever needs it, of one process, or said to its operator. */
    private static final Set<String> NOT_KEPT =
            Set.of("postgresql-server", "instance.lock", "service.log", "postgresql.log");

    private static final Set<PosixFilePermission> OWN_DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWN_FILE = PosixFilePermissions.fromString("rw-------");

    /** Of every build there is one of. */
    static List<StoredDirectory> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(DIRECTORY))
                    .map(file -> new StoredDirectory(file.replace(DIRECTORY, "")))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StoredAnswers answers() throws IOException {
        return StoredAnswers.read(Files.readString(FOLDER.resolve(name + ANSWERS)));
    }

    /** Refuses to take the place of what was taken before. */
    void take(Path dataDir, StoredAnswers said) throws IOException {
        Path kept = Files.createFile(FOLDER.resolve(name + DIRECTORY));
        Files.write(Files.createFile(FOLDER.resolve(name + ANSWERS)), said.written());
        try (OutputStream file = Files.newOutputStream(kept);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(file));
                Stream<Path> all = Files.walk(dataDir)) {
            for (Path path : all.sorted().toList()) {
                Path place = dataDir.relativize(path);
                if (!place.toString().isEmpty()
                        && !NOT_KEPT.contains(place.getName(0).toString())) {
                    put(tar, path, place);
                }
            }
        }
    }

    private static void put(TarArchiveOutputStream tar, Path path, Path place) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(place + (Files.isDirectory(path) ? "/" : ""));
        if (!entry.isDirectory()) {
            entry.setSize(Files.size(path));
        }
        tar.putArchiveEntry(entry);
        if (!entry.isDirectory()) {
            Files.copy(path, tar);
        }
        tar.closeArchiveEntry();
    }

    /** Where only their owner may read them: PostgreSQL takes no directory that others may read. */
    void unpackInto(Path dataDir) throws IOException {
        try (InputStream file = Files.newInputStream(FOLDER.resolve(name + DIRECTORY));
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = dataDir.resolve(entry.getName()).normalize();
                if (!path.startsWith(dataDir)) {
                    throw new IOException(entry.getName() + " lies outside");
                }
                if (entry.isDirectory()) {
                    Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OWN_DIRECTORY));
                } else {
                    Files.copy(tar, path);
                    Files.setPosixFilePermissions(path, OWN_FILE);
                }
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
