package uk.casereview.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody has typed into the fields of a form, each by its name in the page. */
public final class Entered {
    /** Of a list no form shows more entries than this. */
    static final int MOST_ENTRIES = 50;

    static final String COUNT = ".count";

    private final Map<String, List<String>> values;

    public Entered(Map<String, List<String>> values) {
        this.values = new LinkedHashMap<>(values);
    }

    public static Entered nothing() {
        return new Entered(Map.of());
    }

    /** As typed; empty where nothing is. A browser ends lines its own way. */
    String one(String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst().replace("\r\n", "\n");
    }

    boolean says(String field) {
        return !one(field).isBlank();
    }

    /** Every value of a field with several, were they chosen one by one or typed one a line. */
    List<String> all(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** How many entries of a list the page has shown; one at least, so that there is something to fill in. */
    int entries(String list) {
        try {
            return Math.clamp(Integer.parseInt(one(list + COUNT)), 1, MOST_ENTRIES);
        } catch (NumberFormatException _) {
            return 1;
        }
    }

    Entered with(String field, List<String> given) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.put(field, List.copyOf(given));
        return new Entered(all);
    }

    /** With an empty entry more at the end of a list. */
    Entered withAnother(String list) {
        return with(list + COUNT, List.of(Integer.toString(Math.min(entries(list) + 1, MOST_ENTRIES))));
    }

    /**
     * Without one entry of a list; those behind it move up.
     *
     * @param entry its field, like {@code children.1}
     */
    Entered without(String entry) {
        int dot = entry.lastIndexOf('.');
        String list = entry.substring(0, Math.max(dot, 0));
        int removed = place(entry.substring(dot + 1));
        if (removed < 0 || list.isEmpty()) {
            return this;
        }
        Map<String, List<String>> left = new LinkedHashMap<>();
        values.forEach((field, given) -> {
            String kept = moved(field, list, removed);
            if (kept != null) {
                left.put(kept, given);
            }
        });
        left.put(list + COUNT, List.of(Integer.toString(Math.max(entries(list) - 1, 1))));
        return new Entered(left);
    }

    private static @Nullable String moved(String field, String list, int removed) {
        if (!field.startsWith(list + ".")) {
            return field;
        }
        List<String> rest =
                new ArrayList<>(List.of(field.substring(list.length() + 1).split("\\.", 2)));
        int at = place(rest.getFirst());
        if (at == removed) {
            return null;
        }
        rest.set(0, at > removed ? Integer.toString(at - 1) : rest.getFirst());
        return list + "." + String.join(".", rest);
    }

    private static int place(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }
}
