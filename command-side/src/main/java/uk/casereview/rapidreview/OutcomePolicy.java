package uk.casereview.rapidreview;

import java.util.Optional;
import uk.casereview.decider.Refusals;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * §15.4-19: "ALTERNATIVE_LOCAL_REVIEW{reviewType}": an alternative local review says of which type it is, no other; "JOINT =
 * LCSPR with jointWith": where nothing further is held, it is held with nobody.
 */
final class OutcomePolicy {
    private OutcomePolicy() {}

    static Optional<Refusal> incomplete(StatesOutcome command) {
        return incomplete(command.statedOutcome());
    }

    static Optional<Refusal> incomplete(ReviewOutcome stated) {
        boolean alternative = stated.outcome() == Outcome.ALTERNATIVE_LOCAL_REVIEW;
        boolean typed = stated.reviewType() != null;
        if (alternative == typed) {
            return Refusals.when(
                    stated.outcome() == Outcome.NO_FURTHER_REVIEW
                            && !stated.jointWith().isEmpty(),
                    Refusal.of(RefusalCode.JOINT_WITH_UNEXPECTED, "jointWith", Refusals.words(stated.jointWith())));
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
