package uk.casereview.web.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what a form of the room sends into what the command takes; what was left empty is left out. */
final class RoomFields {
    private static final String DISSENT = "dissent-";

    private RoomFields() {}

    static Map<String, Object> of(RoomCommand command, Map<String, String> given) {
        Map<String, Object> fields = new HashMap<>();
        put(fields, "itemRef", given.get("itemRef"));
        for (String field : command.fields()) {
            put(fields, field, field.equals("on") ? day(given) : given.get(field));
        }
        List<Map<String, String>> dissent = dissent(given);
        if (!dissent.isEmpty()) {
            fields.put("dissent", dissent);
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(field, value.strip());
        }
    }

    /** What is no day is left as it was typed, for the edge to say so. */
    private static String day(Map<String, String> given) {
        String year = given.getOrDefault("on-year", "").strip();
        String month = given.getOrDefault("on-month", "").strip();
        String day = given.getOrDefault("on-day", "").strip();
        return year.isEmpty() && month.isEmpty() && day.isEmpty()
                ? ""
                : "%s-%s-%s".formatted(year, padded(month), padded(day));
    }

    private static String padded(String part) {
        return part.length() == 1 ? "0" + part : part;
    }

    /** One view for each agency that differs. */
    private static List<Map<String, String>> dissent(Map<String, String> given) {
        List<Map<String, String>> views = new ArrayList<>();
        given.forEach((field, view) -> {
            if (field.startsWith(DISSENT) && !view.isBlank()) {
                views.add(Map.of("agency", field.substring(DISSENT.length()), "view", view.strip()));
            }
        });
        return views;
    }
}
