package uk.casereview.platform.axon;

import org.axonframework.commandhandling.CommandExecutionException;
import uk.casereview.shared.Refusal;

/** The one exception by which a shell hands a decider's refusal on; the refusal travels as its details. */
public final class CommandRefused extends CommandExecutionException {
    private final Refusal refusal;

    public CommandRefused(Refusal refusal) {
        super(refusal.code().name(), null, refusal);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
