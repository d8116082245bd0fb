package uk.casereview.timeline;

import java.util.List;
import java.util.Objects;
import uk.casereview.query.RecordedEvent;
import uk.casereview.tracker.CaseSummary;

/** A case as the tracker shows it, and its rapid review as the case does. */
public record Folded(CaseSummary summary, RapidReviewDetails review) {
    public static Folded of(List<RecordedEvent> events) {
        CaseHistory history = new CaseHistory(events);
        CaseSummary summary = Objects.requireNonNull(CaseFold.summary(history));
        return new Folded(
                summary,
                Objects.requireNonNull(RapidReviewFold.of(Facts.of(history), summary.rapidReview(), List.of())));
    }
}
