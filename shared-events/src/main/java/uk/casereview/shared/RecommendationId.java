package uk.casereview.shared;

import java.util.UUID;

/** One recommendation of a plan. */
public record RecommendationId(UUID value) implements Identifier {
    @Override
    public String toString() {
        return value.toString();
    }
}
