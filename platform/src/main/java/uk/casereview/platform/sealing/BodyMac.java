package uk.casereview.platform.sealing;

import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells whether two bodies are the same without keeping either: a keyed hash of the canonical JSON.
 *
 * <p>Keyed, because a plain hash of a short body could be guessed.
 */
public final class BodyMac {
    private final PrfSet key;

    BodyMac(PrfSet key) {
        this.key = key;
    }

    public String of(JsonNode tree) {
        try {
            byte[] mac = key.computePrimary(canonical(tree).toString().getBytes(StandardCharsets.UTF_8), 32);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a body could not be hashed", e);
        }
    }

    /** Members in the order of their names; a member that is null counts as absent. */
    static JsonNode canonical(JsonNode tree) {
        return switch (tree) {
            case ObjectNode object -> {
                ObjectNode sorted = JsonNodeFactory.instance.objectNode();
                object.properties().stream()
                        .filter(member -> !member.getValue().isNull())
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .forEach(member -> sorted.set(member.getKey(), canonical(member.getValue())));
                yield sorted;
            }
            case ArrayNode array -> {
                ArrayNode copied = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copied.add(canonical(element)));
                yield copied;
            }
            default -> tree;
        };
    }
}
