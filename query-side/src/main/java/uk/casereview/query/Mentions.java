package uk.casereview.query;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The ids an answer mentions, of whatever they are. */
final class Mentions {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Mentions() {}

    static Set<UUID> in(JsonNode answer) {
        Set<UUID> ids = new HashSet<>();
        collect(answer, ids);
        return ids;
    }

    private static void collect(JsonNode node, Set<UUID> ids) {
        if (node.isString() && ID.matcher(node.asString()).matches()) {
            ids.add(UUID.fromString(node.asString()));
        }
        node.forEach(child -> collect(child, ids));
    }
}
