package uk.casereview.process;

import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.shared.Command;

/** How a process sends a command and waits until it is decided. */
@FunctionalInterface
interface Sending {
    void send(String commandName, Command command, CommandStamp stamp);
}
