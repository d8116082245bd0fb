package uk.casereview.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.Event;

class EventWordsTest {
    @Test
    void everyEventHasItsSentenceAndNoSentenceIsOfNone() throws IOException {
        Set<String> names = keys("/stored-event-names.properties");
        EventWords words = new EventWords();

        assertThat(names).isNotEmpty().allSatisfy(name -> {
            assertThat(words.knows(name)).as(name).isTrue();
            assertThat(words.of(name)).matches("[A-Z].*[^. ]");
        });
        assertThat(keys("/event-words.properties"))
                .isEqualTo(names.stream().map("event."::concat).collect(Collectors.toSet()));
    }

    private static Set<String> keys(String resource) throws IOException {
        Properties properties = new Properties();
        try (var in = Event.class.getResourceAsStream(resource)) {
            properties.load(Objects.requireNonNull(in));
        }
        return properties.stringPropertyNames();
    }
}
