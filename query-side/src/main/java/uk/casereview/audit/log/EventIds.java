package uk.casereview.audit.log;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How an event is looked up in the log: by its id, or, where the store holds another text, by one that follows from it. */
final class EventIds {
    private EventIds() {}

    static UUID of(String stored) {
        try {
            UUID id = UUID.fromString(stored);
            return id.toString().equals(stored) ? id : derived(stored);
        } catch (IllegalArgumentException _) {
            return derived(stored);
        }
    }

    private static UUID derived(String stored) {
        return UUID.nameUUIDFromBytes(stored.getBytes(StandardCharsets.UTF_8));
    }
}
