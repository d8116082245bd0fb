package uk.casereview.audit.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.casereview.audit.log.Checkpoints.Kept;
import uk.casereview.audit.proof.VerifierKey;

/**
 * Checkpoints as files outside the database, where a witness fetches them and no backup of the database takes them back. What
 * is there is never written over: if it is something else, that is what the folder is for.
 */
final class CheckpointFolder {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointFolder.class);
    private static final String ENDING = ".checkpoint";

    private final Path folder;

    CheckpointFolder(Path folder) {
        this.folder = folder;
    }

    /** The most leaves a file here is about; 0 where there is none. */
    long largest() throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,15}\\" + ENDING))
                    .mapToLong(name -> Long.parseLong(name.substring(0, name.length() - ENDING.length())))
                    .max()
                    .orElse(0);
        }
    }

    void keep(Kept checkpoint) throws IOException {
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
        write(folder.resolve("keys.txt"), keys.stream().map(key -> key + "\n").collect(Collectors.joining()));
    }

    /** Aside, and then moved, so that nobody fetches half of it. */
    private void write(Path file, String text) throws IOException {
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
