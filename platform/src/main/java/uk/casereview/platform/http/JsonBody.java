package uk.casereview.platform.http;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.platform.problem.Fault;
import uk.casereview.platform.problem.FaultyRequest;

/**
 * Reads bytes into a tree, strictly: one object, no member twice, nothing after it, nothing deeper than a command can
 * be.
 */
final class JsonBody {
    private static final int DEEPEST = 16;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(40)
                            .maxNameLength(1_000)
                            .build())
                    .build())
            .build();

    private final Faults faults;

    private JsonBody(Faults faults) {
        this.faults = faults;
    }

    /**
     * The tree; what is no single object is refused at once, because nothing in it can be judged.
     *
     * @param faults members that are there twice
     */
    static ObjectNode read(byte[] bytes, Faults faults) {
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            JsonNode tree = new JsonBody(faults).value(parser, parser.nextToken(), Pointer.ROOT);
            boolean ended = parser.nextToken() == null;
            if (ended && tree instanceof ObjectNode object) {
                return object;
            }
            throw new FaultyRequest(Fault.at("", "must be one JSON object"));
        } catch (JacksonException e) {
            throw new FaultyRequest(Fault.at("", "is not valid JSON" + where(e.getLocation())));
        }
    }

    private static String where(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private JsonNode value(JsonParser parser, @Nullable JsonToken token, Pointer at) {
        return switch (token) {
            case START_OBJECT -> object(parser, at);
            case START_ARRAY -> array(parser, at);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case null, default -> NODES.nullNode();
        };
    }

    private ObjectNode object(JsonParser parser, Pointer at) {
        ObjectNode object = NODES.objectNode();
        Set<String> seen = new HashSet<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            Pointer member = at.to(name);
            if (!seen.add(name)) {
                faults.add(member, "is there more than once");
            }
            object.set(name, value(parser, parser.nextToken(), member));
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, Pointer at) {
        ArrayNode array = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(parser, token, at.to(array.size())));
        }
        return array;
    }
}
