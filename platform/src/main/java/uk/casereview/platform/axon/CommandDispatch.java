package uk.casereview.platform.axon;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.shared.Command;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** How everybody sends a command: the HTTP edge, the pages and the processes. */
public final class CommandDispatch {
    private static final int RETRIES = 3;

    private final CommandGateway gateway;

    CommandDispatch(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Sends the command until it is accepted or stays refused.
     *
     * <p>A refusal may come from an aggregate that another process has changed since it was cached here; the failed unit
     * of work has evicted it, so the command is decided once more. A conflict in the store is decided again on what won:
     * with an expected version that is the answer "stale".
     *
     * @param name under which the aggregate takes its commands
     */
    public CommandResult send(String name, Command command, CommandStamp stamp) {
        boolean refusedBefore = false;
        int retries = 0;
        while (true) {
            try {
                return gateway.sendAndWait(
                        new GenericCommandMessage<>(new GenericMessage<>(command, stamp.toMetaData()), name));
            } catch (RuntimeException e) {
                Refusal refusal = refusalIn(e);
                if (refusal != null && refusedBefore) {
                    throw new CommandRefused(refusal);
                } else if (refusal != null) {
                    refusedBefore = true;
                } else if (!storeConflict(e)) {
                    throw e;
                } else if (retries++ == RETRIES) {
                    throw new CommandRefused(Refusal.of(RefusalCode.STALE_VERSION));
                }
            }
        }
    }

    /** From a remote aggregate only the details of a refusal arrive. */
    private static @Nullable Refusal refusalIn(RuntimeException thrown) {
        return thrown instanceof CommandExecutionException failed
                ? failed.getDetails()
                        .filter(Refusal.class::isInstance)
                        .map(Refusal.class::cast)
                        .orElse(null)
                : null;
    }

    private static boolean storeConflict(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException || cause instanceof AggregateStreamCreationException) {
                return true;
            }
        }
        return false;
    }
}
