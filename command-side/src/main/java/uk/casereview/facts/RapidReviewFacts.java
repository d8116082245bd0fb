package uk.casereview.facts;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewDiscontinued;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewReopened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewSubmitted;
import uk.casereview.rapidreview.RapidReviewEvent.SentOnCorrected;

/**
 * What a notification must know of its rapid review.
 *
 * @param open opened and neither closed nor discontinued
 * @param sentOn when it was sent to the Panel; null while it was not
 */
public record RapidReviewFacts(boolean open, @Nullable LocalDate sentOn) {

    public boolean submitted() {
        return sentOn != null;
    }

    static @Nullable RapidReviewFacts evolve(@Nullable RapidReviewFacts known, Recorded recorded) {
        LocalDate sentOn = known == null ? null : known.sentOn();
        return switch (recorded.event()) {
            case RapidReviewOpened _ -> new RapidReviewFacts(true, null);
            case RapidReviewReopened _ -> new RapidReviewFacts(true, sentOn);
            case RapidReviewSubmitted e -> new RapidReviewFacts(true, e.sentOn());
            case SentOnCorrected e ->
                new RapidReviewFacts(Objects.requireNonNull(known).open(), e.to());
            case RapidReviewClosed _ -> new RapidReviewFacts(false, sentOn);
            case RapidReviewDiscontinued _ -> new RapidReviewFacts(false, sentOn);
            // R1: what never should have been is no review of the case, and was not sent for it
            case MarkedDuplicate _ -> null;
            case MarkedEnteredInError _ -> null;
            default -> known;
        };
    }
}
