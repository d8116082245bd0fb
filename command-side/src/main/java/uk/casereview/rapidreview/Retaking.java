package uk.casereview.rapidreview;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.Redeciding;
import uk.casereview.rapidreview.Outcomes.Settled;
import uk.casereview.rapidreview.RapidReviewState.Active;
import uk.casereview.rapidreview.RapidReviewState.BeforeSubmission;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.shared.Refusal;

/**
 * "if quorum or majority fails without the conflicted vote the item must be re-decided", before the review goes on
 * with what it decided.
 */
final class Retaking {
    private Retaking() {}

    /** The recommendation, which nobody gives again once the Panel has the review. */
    static Optional<Refusal> recommendation(Opened state) {
        return state instanceof BeforeSubmission before
                ? again(before, before.review().outcomes().recommendation(), Map.of("by", "RecommendOutcome"))
                : Optional.empty();
    }

    /** The determination, as long as the Panel does not have it. */
    static Optional<Refusal> determination(Opened state) {
        return state instanceof BeforeSubmission before
                ? again(before, before.review().outcomes().determination(), Map.of("by", "DetermineOutcome"))
                : Optional.empty();
    }

    /** The outcome the Panel has, which its answer gives the occasion to reconsider; a reason says why it stays. */
    static Optional<Refusal> outcome(Active state) {
        return again(
                state,
                state.review().outcomes().determination(),
                Map.of("by", "ReconsiderOutcome", "missing", "reason"));
    }

    private static Optional<Refusal> again(Active state, @Nullable Settled settled, Map<String, String> how) {
        if (settled == null || !state.file().mustBeRedecided(settled.decisionId())) {
            return Optional.empty();
        }
        return Optional.of(Redeciding.refusal(state.file(), settled.decisionId(), how));
    }
}
