package uk.casereview.app.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** The one directory in which everything durable of this service lives, and what may be where in it. */
record DataDirectory(Path root) {
    /** A cluster is readable by the major version that wrote it and by no other. */
    static final String MAJOR_VERSION = "18";

    /** Opens the directory, and makes it, closed to others, where there is none. */
    static DataDirectory open(Path path) {
        var root = path.toAbsolutePath().normalize();
        try {
            createClosed(root);
            // the server sees the path without links, and is recognised by it
            var directory = new DataDirectory(root.toRealPath());
            createClosed(directory.closedBinaries());
            return directory;
        } catch (IOException e) {
            throw new EmbeddedPostgresRefused(
                    "The data directory %s cannot be made or opened (%s)."
                            .formatted(root, e.getClass().getSimpleName()),
                    "Name a directory that this user may write to (casereview.data-dir, or ./start --data).",
                    e);
        }
    }

    Path cluster() {
        return root.resolve("postgresql");
    }

    /** A cluster in the making: it gets its real name when it is complete, so that a start can be killed at any time. */
    Path unfinishedCluster() {
        return root.resolve("postgresql.unfinished");
    }

    /** The library makes the directory it unpacks to writable for everybody, so that one stands in a closed one. */
    Path binaries() {
        return closedBinaries().resolve("unpacked");
    }

    private Path closedBinaries() {
        return root.resolve("postgresql-server");
    }

    private static void createClosed(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    Path credentials() {
        return root.resolve("postgresql.credentials");
    }

    Path lock() {
        return root.resolve("instance.lock");
    }

    boolean hasCluster() {
        return Files.isDirectory(cluster());
    }

    void refuseAnotherVersion() {
        if (!hasCluster()) {
            return;
        }
        var found = firstLine(cluster().resolve("PG_VERSION"));
        if (!found.equals(MAJOR_VERSION)) {
            throw new EmbeddedPostgresRefused(
                    "The data directory %s was written by PostgreSQL %s; this service brings PostgreSQL %s."
                            .formatted(root, found.isEmpty() ? "in an unknown version" : found, MAJOR_VERSION),
                    "Start the release that wrote it, or name another data directory.");
        }
    }

    void refuseTooLittleSpace(DataSize minimum) {
        try {
            var usable = DataSize.ofBytes(Files.getFileStore(root).getUsableSpace());
            if (usable.compareTo(minimum) < 0) {
                throw new EmbeddedPostgresRefused(
                        "The disk under the data directory %s is full: %d MB are left, at least %d MB are needed."
                                .formatted(root, usable.toMegabytes(), minimum.toMegabytes()),
                        "Make room, or name a data directory on another disk.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a killed start left half unpacked or half initialised never held anything anybody was told is safe. */
    void forgetUnfinishedWork() {
        try {
            FileSystemUtils.deleteRecursively(unfinishedCluster());
            if (Files.isDirectory(binaries())) {
                try (var unpacked = Files.list(binaries())) {
                    for (var release : unpacked.filter(Files::isDirectory).toList()) {
                        if (!Files.exists(release.resolve(".exists"))) {
                            FileSystemUtils.deleteRecursively(release);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void clusterIsComplete() {
        try {
            Files.move(unfinishedCluster(), cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("").strip();
        } catch (IOException e) {
            return "";
        }
    }
}
