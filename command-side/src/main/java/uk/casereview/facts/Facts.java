package uk.casereview.facts;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What other aggregates' streams say, each null where the command does not ask or the stream does not exist.
 *
 * @param versions the version of each stream read, by aggregate id; stored with the events they led to
 */
public record Facts(
        @Nullable NotificationFacts notification,
        @Nullable RapidReviewFacts rapidReview,
        @Nullable MeetingFacts meeting,
        Map<String, Long> versions) {
    public static final Facts NONE = new Facts(null, null, null, Map.of());

    public Facts {
        versions = Map.copyOf(versions);
    }
}
