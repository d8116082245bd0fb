package uk.casereview.shared;

import java.util.UUID;

/** One learning point. */
public record LearningId(UUID value) implements Identifier {
    @Override
    public String toString() {
        return value.toString();
    }
}
