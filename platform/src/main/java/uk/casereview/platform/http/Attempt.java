package uk.casereview.platform.http;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * One request's try at a command; sent again, it is another.
 *
 * @param named whom its body names by a reference
 */
record Attempt(UUID id, Set<UUID> named) {
    static Attempt begun() {
        return new Attempt(UUID.randomUUID(), new HashSet<>());
    }
}
