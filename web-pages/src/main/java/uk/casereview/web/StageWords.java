package uk.casereview.web;

import org.jspecify.annotations.Nullable;
import uk.casereview.tracker.CaseSummary;
import uk.casereview.tracker.NotificationStage;
import uk.casereview.tracker.PracticeReviewStage;
import uk.casereview.tracker.RapidReviewStage;

/** The key of the words for where a case stands: by the latest of its reviews, as soon as there is one. */
public final class StageWords {
    private StageWords() {}

    public static String of(CaseSummary summary) {
        PracticeReviewStage practiceReview = summary.practiceReview();
        return practiceReview == null ? of(summary.notification(), summary.rapidReview()) : of(practiceReview);
    }

    public static String of(PracticeReviewStage practiceReview) {
        return "practice-review-stage." + practiceReview;
    }

    public static String of(@Nullable NotificationStage notification, @Nullable RapidReviewStage rapidReview) {
        return rapidReview == null ? "notification-stage." + notification : "rapid-review-stage." + rapidReview;
    }
}
