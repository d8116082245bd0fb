package uk.casereview.platform.signin;

import java.util.Set;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Command;
import uk.casereview.shared.Role;

/** Which role may give which command (§2.2); what is not permitted is denied. */
@FunctionalInterface
public interface Authority {
    Set<Role> mayGive(Class<? extends Command> command);

    default boolean permits(Actor actor, Class<? extends Command> command) {
        return mayGive(command).contains(actor.role());
    }
}
