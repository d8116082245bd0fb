package uk.casereview.platform.signin;

import uk.casereview.shared.Actor;
import uk.casereview.shared.Command;

/** Which role may give which command (§2.2); what is not permitted is denied. */
@FunctionalInterface
public interface Authority {
    boolean permits(Actor actor, Class<? extends Command> command);
}
