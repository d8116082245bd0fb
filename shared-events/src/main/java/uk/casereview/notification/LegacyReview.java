package uk.casereview.notification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.TaggedTheme;

/**
 * A review that was over before the service was in use (OQ-20).
 *
 * @param decidedOn when it was decided to hold it
 * @param completedOn when its report was finished
 * @param docRef where the report is kept
 */
public record LegacyReview(
        LegacyReviewType type,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate publishedOn,
        @Nullable String url,
        @Nullable String docRef,
        List<TaggedTheme> themes,
        @Nullable SealedText summary) {
    public LegacyReview {
        themes = List.copyOf(themes);
    }

    /** The last day it tells of; null where it tells of none. */
    public @Nullable LocalDate endedOn() {
        LocalDate completed = completedOn == null ? decidedOn : completedOn;
        return publishedOn == null ? completed : publishedOn;
    }
}
