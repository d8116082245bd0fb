package uk.casereview.practicereview;

/**
 * Where a closed review goes on (§15.1-3). One that was closed as it should be had been published, ratified and kept back, or
 * accepted; one that was closed before that (§15.1-1) goes on as far as what is on its record carries it.
 */
final class TakingUp {
    private TakingUp() {}

    static TakenUpAt at(PracticeReviewFile review) {
        if (review.publication().publishedOn() != null) {
            return TakenUpAt.PUBLISHED;
        }
        Report report = review.report();
        if (report.ratification() != null) {
            return TakenUpAt.RATIFIED;
        }
        if (report.determined() != null) {
            return TakenUpAt.DETERMINED;
        }
        if (report.assured() != null) {
            return TakenUpAt.QUALITY_ASSURED;
        }
        return report.drafts().isEmpty() ? withoutReport(review) : TakenUpAt.DRAFT_RECEIVED;
    }

    private static TakenUpAt withoutReport(PracticeReviewFile review) {
        if (review.commission().agencies() == null) {
            return review.commission().vacant() ? TakenUpAt.INITIATED : TakenUpAt.COMMISSIONED;
        }
        return review.meetings().isEmpty() ? TakenUpAt.SCOPED : TakenUpAt.IN_PROGRESS;
    }
}
