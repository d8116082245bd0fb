package uk.casereview.shared;

import java.util.UUID;

/** One rapid review. */
public record RapidReviewId(UUID value) implements Identifier {
    @Override
    public String toString() {
        return value.toString();
    }
}
