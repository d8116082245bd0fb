package uk.casereview.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.Event;

class StoredEventNamesTest {
    /** An event without a name could not be stored, a name without a class not be read. */
    @Test
    void nameEveryEventOfThePublishedLanguageAndNothingElse() throws Exception {
        var names = StoredEventNames.onClassPath(StoredEventNamesTest.class.getClassLoader());

        assertThat(new TreeSet<>(names.all().values())).isEqualTo(eventsOfThePublishedLanguage());
    }

    private static Set<String> eventsOfThePublishedLanguage() throws IOException, URISyntaxException {
        Path home = Path.of(
                Event.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(home)) {
            return eventsBelow(home);
        }
        try (FileSystem jar = FileSystems.newFileSystem(home)) {
            return eventsBelow(jar.getPath("/"));
        }
    }

    private static Set<String> eventsBelow(Path root) throws IOException {
        Set<String> events = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && file.startsWith("uk/"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .filter(StoredEventNamesTest::isEvent)
                    .forEach(events::add);
        }
        return events;
    }

    private static boolean isEvent(String className) {
        try {
            Class<?> type = Class.forName(className, false, StoredEventNamesTest.class.getClassLoader());
            return Event.class.isAssignableFrom(type) && !type.isInterface();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
