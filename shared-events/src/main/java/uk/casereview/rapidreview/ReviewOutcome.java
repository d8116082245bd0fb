package uk.casereview.rapidreview;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.InOrder;

/**
 * An outcome in full (§15.4-19).
 *
 * @param reviewType which alternative review; null unless the outcome is one
 * @param nationalReviewSuggested whether the Panel is asked to consider a national review
 * @param jointWith with whom the review is held jointly; empty: alone
 */
public record ReviewOutcome(
        Outcome outcome,
        @Nullable AlternativeReviewType reviewType,
        boolean nationalReviewSuggested,
        Set<JointProcess> jointWith) {
    public ReviewOutcome {
        jointWith = InOrder.copyOf(jointWith);
    }
}
