package uk.casereview.platform.http;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What commands and their members mean, said once: {@code commands.properties} is what the Javadoc of the records says, as a
 * test writes it there; {@code fields.properties} says what a name means wherever it stands.
 */
final class CommandWords {
    private final Properties commands = read("commands.properties");
    private final Properties fields = read("fields.properties");

    /** What the command does. */
    Optional<String> of(Class<?> command) {
        return Optional.ofNullable(commands.getProperty(key(command)));
    }

    /** What the member of the record is: said at the record, of the name in this record, or of the name anywhere. */
    Optional<String> of(Class<?> type, String member) {
        String here = key(type) + '.' + member;
        return Stream.of(commands.getProperty(here), fields.getProperty(here), fields.getProperty(member))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** {@code rapidreview.ScopeRapidReview}: records of one package have different names. */
    static String key(Class<?> type) {
        String name = type.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1) + '.' + type.getSimpleName();
    }

    static Properties read(String resource) {
        Properties words = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(CommandWords.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
