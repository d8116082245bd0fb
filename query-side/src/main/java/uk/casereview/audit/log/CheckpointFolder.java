package uk.casereview.audit.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.casereview.audit.log.Checkpoints.Kept;
import uk.casereview.audit.proof.SignedNote;
import uk.casereview.audit.proof.Unreadable;
import uk.casereview.audit.proof.VerifierKey;

/**
 * Checkpoints as files outside the database, where a witness fetches them and no backup of the database takes them back. What
 * is there is never written over: if it is something else, that is what the folder is for. A witness may add signatures at
 * the end of a file.
 */
final class CheckpointFolder {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointFolder.class);
    private static final String ENDING = ".checkpoint";
    private static final long LARGEST_FILE = 100_000;

    private final @Nullable Path folder;

    /** @param folder null where none is kept */
    CheckpointFolder(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Of how many leaves each file here tells. */
    NavigableSet<Long> sizes() throws IOException {
        Path kept = folder;
        if (kept == null || !Files.isDirectory(kept)) {
            return new TreeSet<>();
        }
        try (Stream<Path> files = Files.list(kept)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,15}\\" + ENDING))
                    .map(name -> Long.valueOf(name.substring(0, name.length() - ENDING.length())))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** What the file of so many leaves says; nothing where there is none, or it cannot be a checkpoint. */
    String text(long size) throws IOException {
        if (folder == null) {
            return "";
        }
        Path file = folder.resolve(size + ENDING);
        return Files.isRegularFile(file) && Files.size(file) <= LARGEST_FILE ? Files.readString(file) : "";
    }

    /**
     * A checkpoint with the signatures that witnesses have written below it in its file; as it is where the file cannot be
     * read, or says something else.
     */
    SignedNote countersigned(long size, SignedNote note) {
        try {
            String text = text(size);
            return text.startsWith(note.toText()) ? SignedNote.parse(text) : note;
        } catch (IOException | Unreadable e) {
            LOG.warn(
                    "The file of the checkpoint of {} leaves cannot be read: {}",
                    size,
                    e.getClass().getSimpleName());
            return note;
        }
    }

    void keep(Kept checkpoint) throws IOException {
        if (folder == null) {
            return;
        }
        Path file = folder.resolve(checkpoint.size() + ENDING);
        String text = checkpoint.note().toText();
        if (!Files.exists(file)) {
            write(file, text);
        } else if (!Files.readString(file).startsWith(text)) {
            LOG.error(
                    "{} says something else than the database does of the same number of leaves; it is kept as it is",
                    file);
        }
    }

    void keep(List<VerifierKey> keys) throws IOException {
        if (folder == null) {
            return;
        }
        write(folder.resolve("keys.txt"), keys.stream().map(key -> key + "\n").collect(Collectors.joining()));
    }

    /** Aside, and then moved, so that nobody fetches half of it. */
    private static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "." + file.getFileName(), ".new");
        try {
            Files.writeString(draft, text, StandardCharsets.UTF_8);
            try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
