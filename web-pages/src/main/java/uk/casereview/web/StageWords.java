package uk.casereview.web;

import org.jspecify.annotations.Nullable;
import uk.casereview.tracker.CaseSummary;
import uk.casereview.tracker.NotificationStage;
import uk.casereview.tracker.RapidReviewStage;

/** The key of the words for where a case stands: by its rapid review as soon as there is one. */
public final class StageWords {
    private StageWords() {}

    public static String of(CaseSummary summary) {
        return of(summary.notification(), summary.rapidReview());
    }

    public static String of(@Nullable NotificationStage notification, @Nullable RapidReviewStage rapidReview) {
        return rapidReview == null ? "notification-stage." + notification : "rapid-review-stage." + rapidReview;
    }
}
