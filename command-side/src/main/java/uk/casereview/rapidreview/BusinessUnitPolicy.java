package uk.casereview.rapidreview;

import java.util.Optional;
import uk.casereview.shared.Actor;
import uk.casereview.shared.MayHaveHappened;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.Role;

/** §15.1-1: only the Business Unit says that something has already happened. */
final class BusinessUnitPolicy {
    private BusinessUnitPolicy() {}

    static Optional<Refusal> forbidden(RapidReviewCommand command, Actor actor) {
        boolean happened = command instanceof MayHaveHappened fact && fact.alreadyHappened();
        return happened && !actor.role().isClerk() ? Optional.of(Refusal.forbidden(Role.CLERKS)) : Optional.empty();
    }
}
