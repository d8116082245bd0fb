package uk.casereview.export;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records as lines of RFC 4180, one column for each component. */
final class Csv {
    static final String END = "\r\n";
    /** What a spreadsheet would calculate, or take for the beginning of it. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private static final String NEEDS_QUOTES = ",\"\r\n";

    private Csv() {}

    static String header(Class<? extends Record> line) {
        return joined(Stream.of(line.getRecordComponents()).map(RecordComponent::getName));
    }

    static String line(Record line) {
        return joined(Stream.of(line.getClass().getRecordComponents())
                .map(component -> text(value(component, line)))
                .map(Csv::cell));
    }

    private static String joined(Stream<String> cells) {
        return cells.collect(Collectors.joining(",", "", END));
    }

    /** What a spreadsheet would run is marked as text; of what is exported no number is negative. */
    static String cell(String text) {
        String harmless = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.chars().anyMatch(character -> NEEDS_QUOTES.indexOf(character) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> several -> several.stream().map(Object::toString).collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }

    private static @Nullable Object value(RecordComponent component, Record line) {
        try {
            return component.getAccessor().invoke(line);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
