package uk.casereview.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.casereview.platform.http.FormField;

/** What there is to choose from where a field names something on record or in the settings. */
public final class Choices {
    private final Map<Class<?>, List<Choice>> byType = new LinkedHashMap<>();
    private final Map<String, List<Choice>> byName = new LinkedHashMap<>();

    /**
     * One thing that may be named.
     *
     * @param value by which the command knows it
     * @param label by which people do
     */
    public record Choice(String value, String label) {}

    /** Whatever is named by ids or codes of this type. */
    public Choices of(Class<?> type, List<Choice> choices) {
        byType.computeIfAbsent(type, _ -> new ArrayList<>()).addAll(choices);
        return this;
    }

    /** Whatever a field of this name asks for. */
    public Choices named(String field, List<Choice> choices) {
        byName.computeIfAbsent(field, _ -> new ArrayList<>()).addAll(choices);
        return this;
    }

    /** Without those of this type, which are then typed. */
    public Choices typed(Class<?> type) {
        byType.remove(type);
        return this;
    }

    /** Empty where it has to be typed. */
    List<Choice> of(FormField field) {
        List<Choice> named = byName.getOrDefault(field.name(), List.of());
        return named.isEmpty() ? byType.getOrDefault(field.type(), List.of()) : named;
    }
}
