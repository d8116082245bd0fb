package uk.casereview.shared;

import java.util.UUID;

/** One decision of one body. */
public record DecisionId(UUID value) implements Identifier {
    @Override
    public String toString() {
        return value.toString();
    }
}
