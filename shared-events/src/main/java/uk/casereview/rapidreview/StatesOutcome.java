package uk.casereview.rapidreview;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A command that names an outcome, part by part, as its sender wrote it. */
public interface StatesOutcome {
    Outcome outcome();

    @Nullable
    AlternativeReviewType reviewType();

    boolean nationalReviewSuggested();

    Set<JointProcess> jointWith();

    /** The outcome in full. */
    default ReviewOutcome statedOutcome() {
        return new ReviewOutcome(outcome(), reviewType(), nationalReviewSuggested(), jointWith());
    }
}
