package uk.casereview.shared;

import java.util.UUID;

/** One action of a plan. */
public record ActionId(UUID value) implements Identifier {
    @Override
    public String toString() {
        return value.toString();
    }
}
