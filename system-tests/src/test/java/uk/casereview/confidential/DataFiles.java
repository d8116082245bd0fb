package uk.casereview.confidential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Every file of a directory that a server may be writing in; one that it deletes meanwhile is none. */
final class DataFiles {
    private DataFiles() {}

    /** The files in which these bytes stand, one after the other. */
    static List<Path> with(Path root, byte[] bytes) {
        String sought = new String(bytes, StandardCharsets.ISO_8859_1);
        return in(root).stream()
                .filter(file -> new String(content(file), StandardCharsets.ISO_8859_1).contains(sought))
                .toList();
    }

    static Path copied(Path root, Path copy) {
        try {
            for (Path file : in(root)) {
                Path to = copy.resolve(root.relativize(file));
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                Files.write(to, content(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    private static List<Path> in(Path root) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
