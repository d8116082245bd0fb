package uk.casereview.facts;

import org.jspecify.annotations.Nullable;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewDiscontinued;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewReopened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewSubmitted;

/**
 * What a notification must know of its rapid review.
 *
 * @param open opened and neither closed nor discontinued
 * @param submitted sent to the Panel at some time
 */
public record RapidReviewFacts(boolean open, boolean submitted) {

    static @Nullable RapidReviewFacts evolve(@Nullable RapidReviewFacts known, Recorded recorded) {
        boolean submitted = known != null && known.submitted();
        return switch (recorded.event()) {
            case RapidReviewOpened _ -> new RapidReviewFacts(true, submitted);
            case RapidReviewReopened _ -> new RapidReviewFacts(true, submitted);
            case RapidReviewSubmitted _ -> new RapidReviewFacts(true, true);
            case RapidReviewClosed _ -> new RapidReviewFacts(false, submitted);
            case RapidReviewDiscontinued _ -> new RapidReviewFacts(false, submitted);
            default -> known;
        };
    }
}
