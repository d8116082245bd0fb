package uk.casereview.query;

import java.util.Map;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.shared.Event;

/** Events and metadata in the stored form the event store gives them, under the same names. */
public final class EventForms {
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final Serializer serializer;
    private final JsonMapper mapper;

    public EventForms(Serializer eventSerializer, JsonMapper mapper) {
        this.serializer = eventSerializer;
        this.mapper = mapper;
    }

    /** An event as text, and the name it is stored under. */
    public record Stored(String type, String facts) {}

    public Stored write(Event event) {
        var written = serializer.serialize(event, String.class);
        return new Stored(written.getType().getName(), written.getData());
    }

    /** The name an event is stored under. */
    public String nameOf(Event event) {
        return nameOf(event.getClass());
    }

    public String nameOf(Class<? extends Event> event) {
        return serializer.typeForClass(event).getName();
    }

    public String write(Map<String, ?> metaData) {
        return mapper.writeValueAsString(metaData);
    }

    public Map<String, Object> metaData(String json) {
        return mapper.readValue(json, FACTS);
    }

    public JsonNode tree(String json) {
        return mapper.readTree(json);
    }

    /** The form in which a view is answered; an empty one where there is none. */
    public ObjectNode tree(@Nullable Record view) {
        return view == null ? mapper.createObjectNode() : mapper.valueToTree(view);
    }

    /** The same as plain values. */
    public Object plain(JsonNode tree) {
        return mapper.convertValue(tree, Object.class);
    }

    public Event read(String type, JsonNode facts) {
        var stored = new SimpleSerializedObject<>(facts, JsonNode.class, type, null);
        return serializer.<JsonNode, Event>deserialize(stored);
    }

    /** What an event says, as plain values. */
    public Map<String, Object> facts(JsonNode tree) {
        return mapper.convertValue(tree, FACTS);
    }

    /** A stored view as it was written. */
    public <T> T view(JsonNode tree, Class<T> type) {
        return mapper.treeToValue(tree, type);
    }
}
