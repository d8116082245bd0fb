package uk.casereview.app.demo;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the body of a step as a client would: words, numbers, yes and no, lists and objects. */
record Bodies(Function<Later, String> known) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    ObjectNode of(Map<String, Object> body) {
        ObjectNode object = NODES.objectNode();
        body.forEach((name, value) -> object.set(name, node(value)));
        return object;
    }

    private JsonNode node(Object value) {
        return switch (value) {
            case Map<?, ?> map -> object(map);
            case Collection<?> collection -> array(collection);
            case Boolean yes -> NODES.booleanNode(yes);
            case Integer number -> NODES.numberNode(number);
            case Later later -> NODES.stringNode(known.apply(later));
            default -> NODES.stringNode(value.toString());
        };
    }

    private ObjectNode object(Map<?, ?> map) {
        ObjectNode object = NODES.objectNode();
        map.forEach((name, value) -> object.set(name.toString(), node(value)));
        return object;
    }

    private ArrayNode array(Collection<?> collection) {
        ArrayNode array = NODES.arrayNode();
        collection.forEach(value -> array.add(node(value)));
        return array;
    }
}
