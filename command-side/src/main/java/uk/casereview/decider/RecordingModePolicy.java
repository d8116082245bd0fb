package uk.casereview.decider;

import org.jspecify.annotations.Nullable;
import uk.casereview.facts.NotificationFacts;
import uk.casereview.shared.Command;
import uk.casereview.shared.MayHaveHappened;
import uk.casereview.shared.Migrates;
import uk.casereview.shared.RecordingMode;

/**
 * Whether something is recorded as it happens, afterwards (§15.1-1), or taken over (§15.1-2); the past of what was taken
 * over, and a review that began before, came with it.
 */
final class RecordingModePolicy {
    private RecordingModePolicy() {}

    /**
     * The mode in which the command's events are recorded.
     *
     * @param tookOver whether the service took over what the command is about
     * @param source the notification behind a rapid review; null for everything else
     */
    static RecordingMode of(Command command, boolean tookOver, @Nullable NotificationFacts source) {
        if (command instanceof Migrates || (source != null && begunElsewhere(source))) {
            return RecordingMode.MIGRATED;
        }
        if (command instanceof MayHaveHappened fact && fact.alreadyHappened()) {
            return tookOver ? RecordingMode.MIGRATED : RecordingMode.RETROSPECTIVE;
        }
        return RecordingMode.LIVE;
    }

    private static boolean begunElsewhere(NotificationFacts source) {
        var sentOn = source.sentOn();
        return sentOn != null && source.begunElsewhere(sentOn);
    }
}
