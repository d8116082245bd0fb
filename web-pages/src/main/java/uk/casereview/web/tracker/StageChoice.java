package uk.casereview.web.tracker;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.tracker.NotificationStage;
import uk.casereview.tracker.PracticeReviewStage;
import uk.casereview.tracker.RapidReviewStage;
import uk.casereview.web.StageWords;

/** One stage to filter by: of the notification, of the rapid review or of the practice review. */
public record StageChoice(
        @Nullable NotificationStage notification,
        @Nullable RapidReviewStage rapidReview,
        @Nullable PracticeReviewStage practiceReview) {
    /** All of them, in the order in which a case goes through them. */
    static final List<StageChoice> ALL = Stream.of(
                    Arrays.stream(NotificationStage.values()).map(stage -> new StageChoice(stage, null, null)),
                    Arrays.stream(RapidReviewStage.values()).map(stage -> new StageChoice(null, stage, null)),
                    Arrays.stream(PracticeReviewStage.values()).map(stage -> new StageChoice(null, null, stage)))
            .flatMap(stages -> stages)
            .toList();

    /** The key of its wording. */
    public String message() {
        return practiceReview == null ? StageWords.of(notification, rapidReview) : StageWords.of(practiceReview);
    }

    @Override
    public String toString() {
        return Slug.of(message().replace("-stage.", "-"));
    }
}
