package uk.casereview.platform.sealing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** A file with a key in it, which nobody but its owner may read. */
public final class KeyFile {
    private static final String OWNER_ONLY = "rw-------";

    private KeyFile() {}

    /** Puts another content in its place: whoever reads it, or is killed, has the one or the other. */
    static void replace(Path file, String key) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Path draft = draft(folder, file);
        try {
            Files.writeString(draft, key);
            force(draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path draft(Path folder, Path file) throws IOException {
        return Files.createTempFile(
                folder,
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
    }

    /** Puts a file, or what a folder says of its files, on the disk. */
    static void force(Path fileOrFolder) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Whether nobody but its owner may do anything with it. */
    public static boolean isOwnersOnly(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                .endsWith("------");
    }

    /**
     * Makes it, unless another instance on this machine has just made it. Written aside and then linked, so that no reader
     * ever sees half a key and the first of two writers wins.
     */
    public static void create(Path file, String key) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path draft = draft(folder, file);
        try {
            Files.writeString(draft, key);
            force(draft);
            Files.createLink(file, draft);
            force(folder);
        } catch (FileAlreadyExistsException _) {
            // the other's key is read
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
