package uk.casereview.rapidreview;

import java.util.Optional;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** §15.4-19: "ALTERNATIVE_LOCAL_REVIEW{reviewType}": an alternative local review says of which type it is, no other. */
final class OutcomePolicy {
    private OutcomePolicy() {}

    static Optional<Refusal> incomplete(StatesOutcome command) {
        return incomplete(command.statedOutcome());
    }

    static Optional<Refusal> incomplete(ReviewOutcome stated) {
        boolean alternative = stated.outcome() == Outcome.ALTERNATIVE_LOCAL_REVIEW;
        boolean typed = stated.reviewType() != null;
        if (alternative == typed) {
            return Optional.empty();
        }
        return Optional.of(
                alternative
                        ? Refusal.of(RefusalCode.REVIEW_TYPE_REQUIRED)
                        : Refusal.of(
                                RefusalCode.REVIEW_TYPE_UNEXPECTED,
                                "outcome",
                                stated.outcome().toString()));
    }
}
