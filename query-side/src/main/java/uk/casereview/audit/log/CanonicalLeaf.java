package uk.casereview.audit.log;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import uk.casereview.platform.axon.StoredEvent;
import uk.casereview.platform.envelope.Envelope;

/**
 * The bytes of one leaf: the stored event and our metadata as canonical JSON, without the store's time and place, so that
 * the root is the same in whichever store the events stand (design §7).
 *
 * <p>There is a leaf for every event. Where payload or metadata have no canonical form that says all they say, their bytes
 * stand in it instead, as {@code payloadBytes} or {@code metadataBytes}.
 */
final class CanonicalLeaf {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private CanonicalLeaf() {}

    static byte[] of(StoredEvent event) {
        return of(event, new CanonicalText());
    }

    /** @param text is used up; where there are many to make, each may be made in the same */
    static byte[] of(StoredEvent event, CanonicalText text) {
        text.cutTo(0);
        text.ascii("{\"event\":").quoted(event.eventId());
        metaData(event.metaData(), text);
        member(text, "name", event.name());
        payload(event.payload(), text);
        member(text, "revision", event.revision());
        text.ascii(",\"sequence\":").ascii(CanonicalNumber.of((double) event.sequence()));
        member(text, "stream", event.stream());
        member(text, "streamType", event.streamType());
        return text.put('}').toBytes();
    }

    private static void member(CanonicalText text, String name, @Nullable String value) {
        if (value != null) {
            text.put(',').quoted(name).put(':').quoted(value);
        }
    }

    private static void payload(byte[] stored, CanonicalText text) {
        int before = text.length();
        try {
            text.ascii(",\"payload\":");
            CanonicalJson.write(stored, text);
        } catch (NotCanonical _) {
            text.cutTo(before);
            bytes(text, "payloadBytes", stored);
        }
    }

    private static void metaData(byte[] stored, CanonicalText text) {
        int before = text.length();
        try {
            text.ascii(",\"metadata\":{");
            boolean first = true;
            for (Map.Entry<String, String> fact : ours(stored).entrySet()) {
                if (!first) {
                    text.put(',');
                }
                text.quoted(fact.getKey()).put(':').quoted(fact.getValue());
                first = false;
            }
            text.put('}');
        } catch (NotCanonical _) {
            text.cutTo(before);
            bytes(text, "metadataBytes", stored);
        }
    }

    /** What the envelope says; it says everything as text. */
    private static Map<String, String> ours(byte[] stored) {
        Map<String, String> facts = new TreeMap<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), stored)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new NotCanonical("no object");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (!Envelope.names().contains(name)) {
                    parser.skipChildren();
                } else if (value != JsonToken.VALUE_STRING || facts.put(name, parser.getString()) != null) {
                    throw new NotCanonical("no text, or given twice");
                }
            }
            if (parser.nextToken() != null) {
                throw new NotCanonical("more than one value");
            }
            return facts;
        } catch (JacksonException e) {
            throw new NotCanonical(e);
        }
    }

    private static void bytes(CanonicalText text, String name, byte[] stored) {
        text.put(',').quoted(name).put(':').put('"');
        text.put(Base64.getEncoder().encode(stored)).put('"');
    }
}
