package uk.casereview.web;

import org.jspecify.annotations.Nullable;
import uk.casereview.tracker.CaseSummary;
import uk.casereview.tracker.NotificationStage;
import uk.casereview.tracker.PracticeReviewStage;
import uk.casereview.tracker.RapidReviewStage;

/**
 * The key of the words for where a case stands: by the latest of its reviews, once the Panel has the one before it. A case
 * that never should have been stands nowhere.
 */
public final class StageWords {
    private StageWords() {}

    public static String of(CaseSummary summary) {
        if (summary.struckOut()) {
            return "case-stage." + summary.notification();
        }
        return of(summary.notification(), summary.rapidReview(), summary.practiceReview());
    }

    /** Of a case that was not struck out. */
    public static String of(
            @Nullable NotificationStage notification,
            @Nullable RapidReviewStage rapidReview,
            @Nullable PracticeReviewStage practiceReview) {
        boolean unsent = rapidReview != null && rapidReview.beforePanel();
        return practiceReview == null || unsent ? of(notification, rapidReview) : of(practiceReview);
    }

    public static String of(PracticeReviewStage practiceReview) {
        return "practice-review-stage." + practiceReview;
    }

    public static String of(@Nullable NotificationStage notification, @Nullable RapidReviewStage rapidReview) {
        return rapidReview == null ? "notification-stage." + notification : "rapid-review-stage." + rapidReview;
    }
}
