package uk.casereview.authority;

import java.util.Optional;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Command;
import uk.casereview.shared.MayHaveHappened;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.Role;

/** §15.1-1: only the Business Unit says that something has already happened. */
public final class BusinessUnitPolicy {
    private BusinessUnitPolicy() {}

    public static Optional<Refusal> forbidden(Command command, Actor actor) {
        boolean happened = command instanceof MayHaveHappened fact && fact.alreadyHappened();
        return happened && !actor.role().isClerk() ? Optional.of(Refusal.forbidden(Role.CLERKS)) : Optional.empty();
    }
}
