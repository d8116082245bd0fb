package uk.casereview.web.mywork;

import uk.casereview.tracker.CaseSummary;
import uk.casereview.tracker.NotificationStage;
import uk.casereview.tracker.PracticeReviewStage;
import uk.casereview.tracker.RapidReviewStage;
import uk.casereview.web.StageWords;

/** The key of the words for what is done next, by where a case stands; what its reviews led to comes after them. */
final class NextStep {
    private static final String AFTER_THE_REVIEWS = "next-step.plan";

    private NextStep() {}

    static String of(CaseSummary summary) {
        PracticeReviewStage practiceReview = summary.practiceReview();
        RapidReviewStage rapidReview = summary.rapidReview();
        if (summary.struckOut()) {
            return AFTER_THE_REVIEWS;
        }
        if (practiceReview != null && (rapidReview == null || !rapidReview.beforePanel())) {
            return practiceReview.over() ? AFTER_THE_REVIEWS : step(StageWords.of(practiceReview));
        }
        if (rapidReview != null) {
            return rapidReview.compareTo(RapidReviewStage.CLOSED) >= 0
                    ? AFTER_THE_REVIEWS
                    : step(StageWords.of(null, rapidReview));
        }
        NotificationStage notification = summary.notification();
        return notification == null || notification.compareTo(NotificationStage.NOTIFIED) > 0
                ? AFTER_THE_REVIEWS
                : step(StageWords.of(notification, null));
    }

    private static String step(String stage) {
        return "next-step." + stage;
    }
}
