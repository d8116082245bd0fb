package uk.casereview.process;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.shared.Command;

/**
 * Decides each command on a thread of its own and waits: it commits by itself, and what becomes of it never undoes that
 * the event was seen.
 */
record OnItsOwnThread(Sending sending) implements Sending {
    @Override
    public void send(String commandName, Command command, CommandStamp stamp) {
        try {
            CompletableFuture.runAsync(
                            () -> sending.send(commandName, command, stamp),
                            task -> Thread.ofVirtual().start(task))
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CommandRefused refused) {
                throw refused;
            }
            throw new NotDecided(e);
        }
    }
}
