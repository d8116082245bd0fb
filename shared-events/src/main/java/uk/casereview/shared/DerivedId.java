package uk.casereview.shared;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids that follow from what caused them, so that a repeated command cannot make a second thing.
 *
 * <p>Name-based (RFC 9562 version 3): the same source and purpose always give the same id.
 */
public final class DerivedId {
    private DerivedId() {}

    public static UUID from(UUID source, String purpose) {
        return UUID.nameUUIDFromBytes((source + "/" + purpose).getBytes(StandardCharsets.UTF_8));
    }
}
