package uk.casereview.figures;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A row of the tracker as it is compared: without what every day changes in every row. */
final class TrackedForm {
    private static final String CLOCKS = "clocks";

    private TrackedForm() {}

    static ObjectNode of(ObjectNode row) {
        row.remove(List.of("caseId", "caseRef", "daysInStage"));
        row.path(CLOCKS).forEach(clock -> ((ObjectNode) clock).remove("workingDaysLate"));
        return row;
    }

    /** Each clock by its kind, and by its due date too where either row has several of the kind. */
    static void nameClocks(ObjectNode one, ObjectNode other) {
        Set<String> several = new HashSet<>();
        Stream.of(one, other).forEach(row -> {
            Set<String> seen = new HashSet<>();
            row.path(CLOCKS).forEach(clock -> {
                if (!seen.add(kind(clock))) {
                    several.add(kind(clock));
                }
            });
        });
        Stream.of(one, other).filter(row -> row.has(CLOCKS)).forEach(row -> row.set(CLOCKS, named(row, several)));
    }

    private static ObjectNode named(ObjectNode row, Set<String> several) {
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        for (JsonNode clock : row.path(CLOCKS)) {
            String name = several.contains(kind(clock))
                    ? kind(clock) + " " + clock.path("dueOn").asString()
                    : kind(clock);
            String free = name;
            for (int number = 2; named.has(free); number++) {
                free = name + " (" + number + ")";
            }
            named.set(free, clock);
        }
        return named;
    }

    private static String kind(JsonNode clock) {
        return clock.path("kind").asString();
    }
}
