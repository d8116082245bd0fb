package uk.casereview.rapidreview;

import java.util.Optional;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** §15.4-19: an alternative local review says of which type it is. */
final class OutcomePolicy {
    private OutcomePolicy() {}

    static Optional<Refusal> incomplete(StatesOutcome command) {
        return command.outcome() == Outcome.ALTERNATIVE_LOCAL_REVIEW && command.reviewType() == null
                ? Optional.of(Refusal.of(RefusalCode.REVIEW_TYPE_REQUIRED))
                : Optional.empty();
    }
}
