package uk.casereview.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every file of Java, of the product and of its tests. */
class SourceTreeTest {
    private static final int LONGEST = 250;
    private static final List<Path> SOURCES = Project.files(Project.root(), ".java");

    @Test
    void noFileIsLongerThanAReaderKeepsInMind() {
        assertThat(SOURCES).hasSizeGreaterThan(500);
        assertThat(SOURCES.stream().filter(file -> lines(file) > LONGEST).map(SourceTreeTest::named))
                .as("files of more than %d lines", LONGEST)
                .isEmpty();
    }

    /** NullAway reads only what is marked; an unmarked package is one it does not look at. */
    @Test
    void everyPackageSaysThatNothingIsNull() {
        assertThat(SOURCES.stream().map(Path::getParent).distinct().filter(folder -> !isNullMarked(folder)))
                .as("packages without @NullMarked")
                .isEmpty();
    }

    private static boolean isNullMarked(Path folder) {
        Path packageInfo = folder.resolve("package-info.java");
        return Files.exists(packageInfo)
                && Project.read(packageInfo).lines().anyMatch(line -> line.equals("@NullMarked"));
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Project.read(file).lines()) {
            return lines.count();
        }
    }

    private static String named(Path file) {
        return Project.root().relativize(file).toString();
    }
}
