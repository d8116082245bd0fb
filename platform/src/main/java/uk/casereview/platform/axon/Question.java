package uk.casereview.platform.axon;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Command;

/**
 * What goes the way of a command to ask something that only the aggregate itself knows. It changes nothing, and leaves no
 * event.
 */
public sealed interface Question extends Command {
    /**
     * Asks of each command whether it would be possible now.
     *
     * @param at service time
     */
    record WhatIsPossible(UUID target, List<Wish> wishes, Instant at) implements Question {
        public WhatIsPossible {
            wishes = List.copyOf(wishes);
        }
    }

    /**
     * A command somebody might give.
     *
     * @param name the command in the address
     */
    record Wish(String name, Class<? extends Command> command, Actor actor) {}

    /** The name under which the aggregate of these commands takes it. */
    static String nameAt(String aggregate) {
        return aggregate + "/question";
    }
}
