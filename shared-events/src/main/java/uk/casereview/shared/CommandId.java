package uk.casereview.shared;

import java.util.UUID;

/** One command, as its sender named it; the idempotency key of every event it causes. */
public record CommandId(UUID value) implements Identifier {
    @Override
    public String toString() {
        return value.toString();
    }
}
