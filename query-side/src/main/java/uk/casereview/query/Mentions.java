package uk.casereview.query;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The ids an answer mentions, of whatever they are. */
final class Mentions {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final int LENGTH = 36;

    private Mentions() {}

    static Set<UUID> in(JsonNode answer) {
        Set<UUID> ids = new HashSet<>();
        collect(answer, ids);
        return ids;
    }

    private static void collect(JsonNode node, Set<UUID> ids) {
        if (node.isString() && isId(node.asString())) {
            ids.add(UUID.fromString(node.asString()));
        }
        node.forEach(child -> collect(child, ids));
    }

    /** Of the thousands of texts of a page few are as long as an id, and the pattern is asked of them alone. */
    private static boolean isId(String text) {
        return text.length() == LENGTH && ID.matcher(text).matches();
    }
}
