package uk.casereview.decider;

import uk.casereview.shared.Command;

/** Says whose a new stream is and which case it belongs to, once its first command is accepted. */
public interface StreamOpening {
    StreamHead.Origin originOf(Command command, Context context);
}
