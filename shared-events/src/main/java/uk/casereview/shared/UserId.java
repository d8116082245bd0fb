package uk.casereview.shared;

import java.util.UUID;

/** One person who works with the service; says nothing about who that is. */
public record UserId(UUID value) implements Identifier {
    @Override
    public String toString() {
        return value.toString();
    }
}
