package uk.casereview.benchmarks;

import java.util.concurrent.atomic.LongAdder;
import uk.casereview.deliberation.Deciding;
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.shared.Command;

/** What the clients of one contestant have been told is done, to be compared with what is stored. */
final class Work {
    private final LongAdder commands = new LongAdder();
    private final LongAdder operations = new LongAdder();
    private final LongAdder events = new LongAdder();
    private final LongAdder decisions = new LongAdder();
    private final LongAdder cases = new LongAdder();

    void done(Command command, CommandResult result, int userOperations) {
        Dishonest.unless(!result.events().isEmpty() && !result.replayed(), () -> command + " changed nothing");
        commands.increment();
        operations.add(userOperations);
        events.add(result.events().size());
        if (command instanceof Deciding) {
            decisions.increment();
        }
        if (result.version() == result.events().size() - 1
                && command instanceof uk.casereview.notification.NotificationCommand) {
            cases.increment();
        }
    }

    long commands() {
        return commands.sum();
    }

    long operations() {
        return operations.sum();
    }

    long events() {
        return events.sum();
    }

    long decisions() {
        return decisions.sum();
    }

    long cases() {
        return cases.sum();
    }
}
