package uk.casereview.query;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sealed text inside a stored form: an object of just a key, a ciphertext and a length. */
public final class SealedNodes {
    private static final String KEY = "keyId";
    private static final String CIPHERTEXT = "ciphertext";
    private static final String LENGTH = "length";
    private static final Set<String> PARTS = Set.of(KEY, CIPHERTEXT, LENGTH);

    private SealedNodes() {}

    /** The same tree with every sealed text replaced; the tree given is used up. */
    public static JsonNode replaceEach(JsonNode tree, UnaryOperator<ObjectNode> replacement) {
        return replaced(tree, replacement::apply);
    }

    /** The same, where what stands in a text's place may be something else than a sealed text. */
    public static JsonNode replaceEachBy(JsonNode tree, Function<ObjectNode, JsonNode> replacement) {
        return replaced(tree, replacement::apply);
    }

    /** The same tree with every sealed text shown: as text where it can be opened, else as a mark with its length. */
    public static JsonNode show(JsonNode tree, Opening opening) {
        return replaced(tree, text -> {
            String ciphertext = text.path(CIPHERTEXT).asString();
            Optional<String> plain =
                    ciphertext.isEmpty() ? Optional.empty() : opening.open(keyOf(text), ciphertext, lengthOf(text));
            return plain.<JsonNode>map(JsonNodeFactory.instance::stringNode)
                    .orElseGet(() -> JsonNodeFactory.instance
                            .objectNode()
                            .put("sealed", true)
                            .put(LENGTH, lengthOf(text)));
        });
    }

    public static boolean isSealed(ObjectNode object) {
        return object.size() == PARTS.size() && PARTS.stream().allMatch(object::has);
    }

    public static UUID keyOf(ObjectNode text) {
        return UUID.fromString(text.path(KEY).asString());
    }

    /** What is left of a text the reader may not read: whose it is and how long it is. */
    public static ObjectNode withheld(ObjectNode text) {
        return text.deepCopy().put(CIPHERTEXT, "");
    }

    private static int lengthOf(ObjectNode text) {
        return text.path(LENGTH).asInt();
    }

    private static JsonNode replaced(JsonNode node, Replacement replacement) {
        if (node instanceof ObjectNode object) {
            if (isSealed(object)) {
                return replacement.of(object);
            }
            object.propertyNames().forEach(name -> object.set(name, replaced(object.get(name), replacement)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replaced(array.get(i), replacement));
            }
        }
        return node;
    }

    private interface Replacement {
        JsonNode of(ObjectNode text);
    }

    /** Opens one text; empty once its key was erased. */
    public interface Opening {
        Optional<String> open(UUID keyId, String ciphertext, int length);
    }
}
