package uk.casereview.query;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Component;
import uk.casereview.shared.Event;

/** What became true, in the words of {@code event-words.properties}, which the pages say too. */
@Component
public final class EventWords {
    private final Properties words = read();

    /**
     * The sentence for an event.
     *
     * @param storedName the name it is stored under
     */
    public String of(String storedName) {
        return Objects.requireNonNull(words.getProperty("event." + storedName), storedName);
    }

    public boolean knows(String storedName) {
        return words.containsKey("event." + storedName);
    }

    private static Properties read() {
        Properties words = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Event.class.getResourceAsStream("/event-words.properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
