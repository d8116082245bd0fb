package uk.casereview.web.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import uk.casereview.audit.TrailLine;

/** The stored names of all events there are, those of one kind of record together. */
final class EventKinds {
    static final List<String> ALL = read();

    private EventKinds() {}

    private static List<String> read() {
        Properties names = new Properties();
        try (InputStream stored = TrailLine.class.getResourceAsStream("/stored-event-names.properties")) {
            names.load(Objects.requireNonNull(stored));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.stringPropertyNames().stream().sorted().toList();
    }
}
