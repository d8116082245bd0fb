package uk.casereview.rapidreview;

import java.util.List;
import uk.casereview.casefile.CaseFile;
import uk.casereview.rapidreview.RapidReviewState.Opened;

/** The stages a review can be at, with the same known at each (§7.1). */
final class RapidReviewStages {
    private RapidReviewStages() {}

    static List<Opened> of(Opened state) {
        RapidReviewFile review = state.review();
        CaseFile file = state.file();
        return List.of(
                new RapidReviewState.Open(review, file),
                new RapidReviewState.Scoped(review, file),
                new RapidReviewState.Gathering(review, file),
                new RapidReviewState.MeetingHeld(review, file),
                new RapidReviewState.Recommended(review, file),
                new RapidReviewState.Escalated(review, file),
                new RapidReviewState.Determined(review, file),
                new RapidReviewState.Submitted(review, file),
                new RapidReviewState.PanelResponded(review, file),
                new RapidReviewState.Revised(review, file),
                new RapidReviewState.Discontinued(review, file, DiscontinuationCause.CRITERIA_NOT_MET),
                new RapidReviewState.Closed(review, file));
    }
}
