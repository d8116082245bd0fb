package uk.casereview.audit.log;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import uk.casereview.platform.axon.StoredEvent;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.PartnershipCode;

/** Whose a stored event is, whether or not anybody can read the rest of it. */
final class EventFacts {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private EventFacts() {}

    /** What does not say whose it is belongs to nobody, and is nobody's to hide. */
    static boolean isOf(PartnershipCode partnership, StoredEvent event) {
        String owner = ownerOf(event.metaData());
        return owner.isEmpty() || owner.equals(partnership.value());
    }

    private static String ownerOf(byte[] metaData) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), metaData)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return "";
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean owner = Envelope.PARTNERSHIP.equals(parser.currentName());
                JsonToken value = parser.nextToken();
                if (owner) {
                    return value == JsonToken.VALUE_STRING ? parser.getString() : "";
                }
                parser.skipChildren();
            }
            return "";
        } catch (JacksonException _) {
            return "";
        }
    }
}
