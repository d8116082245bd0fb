package uk.casereview.web.tracker;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.tracker.NotificationStage;
import uk.casereview.tracker.RapidReviewStage;
import uk.casereview.web.StageWords;

/** One stage to filter by: of the notification or of the rapid review. */
public record StageChoice(
        @Nullable NotificationStage notification, @Nullable RapidReviewStage rapidReview) {
    /** All of them, in the order in which a case goes through them. */
    static final List<StageChoice> ALL = Stream.concat(
                    Arrays.stream(NotificationStage.values()).map(stage -> new StageChoice(stage, null)),
                    Arrays.stream(RapidReviewStage.values()).map(stage -> new StageChoice(null, stage)))
            .toList();

    /** The key of its wording. */
    public String message() {
        return StageWords.of(notification, rapidReview);
    }

    @Override
    public String toString() {
        return Slug.of(message().replace("-stage.", "-"));
    }
}
