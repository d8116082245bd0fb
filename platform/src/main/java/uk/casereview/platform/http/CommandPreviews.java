package uk.casereview.platform.http;

import java.time.Instant;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Command;

/** Tells what a command would change, and changes nothing. */
public interface CommandPreviews {
    /** What it answers with. */
    Class<? extends Record> answer();

    /**
     * What would change.
     *
     * @param command its texts are empty
     * @throws uk.casereview.platform.axon.CommandRefused with the refusal the command would meet
     */
    Record of(Command command, Actor actor, Instant now);
}
