package uk.casereview.practicereview;

import java.util.List;
import uk.casereview.casefile.CaseFile;
import uk.casereview.practicereview.PracticeReviewState.Begun;

/** The stages a review can be at, with the same known at each (§8.1). */
final class PracticeReviewStages {
    private PracticeReviewStages() {}

    static List<Begun> of(Begun state) {
        PracticeReviewFile review = state.review();
        CaseFile file = state.file();
        return List.of(
                new PracticeReviewState.Initiated(review, file),
                new PracticeReviewState.Commissioned(review, file),
                new PracticeReviewState.Scoped(review, file),
                new PracticeReviewState.InProgress(review, file),
                new PracticeReviewState.DraftReceived(review, file),
                new PracticeReviewState.QualityAssured(review, file),
                new PracticeReviewState.Determined(review, file),
                new PracticeReviewState.Ratified(review, file),
                new PracticeReviewState.PublicationPlanned(review, file),
                new PracticeReviewState.PrePublicationSent(review, file),
                new PracticeReviewState.Published(review, file),
                new PracticeReviewState.Discontinued(review, file),
                new PracticeReviewState.Closed(review, file));
    }
}
