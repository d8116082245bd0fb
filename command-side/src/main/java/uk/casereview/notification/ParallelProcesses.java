package uk.casereview.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.notification.IncidentCommand.RecordParallelProcess;
import uk.casereview.notification.IncidentEvent.ParallelProcessRecorded;
import uk.casereview.notification.IncidentEvent.ParallelProcessUpdated;
import uk.casereview.notification.NotificationState.Live;
import uk.casereview.notification.ParallelProcess.Constraint;
import uk.casereview.notification.ParallelProcess.Status;
import uk.casereview.shared.DerivedId;

/** What else runs about the same incident: "link records, not workflow" (§9). */
final class ParallelProcesses {
    private ParallelProcesses() {}

    static Verdict record(Live state, RecordParallelProcess command, Context context) {
        UUID known = command.processId();
        ParallelProcess before =
                known == null ? null : state.notification().ties().processes().get(known);
        ParallelProcess now = process(command, before);
        if (known == null) {
            return Verdict.accept(new ParallelProcessRecorded(
                    DerivedId.from(context.commandId().value(), "parallel-process"), now));
        }
        if (before == null) {
            return Refusals.unknown("processId", known);
        }
        return now.equals(before) ? Verdict.accept() : Verdict.accept(new ParallelProcessUpdated(known, now));
    }

    /** What is left out stays as it was; at first nothing is known and nothing forbidden. */
    private static ParallelProcess process(RecordParallelProcess command, @Nullable ParallelProcess before) {
        ParallelProcess known = before == null
                ? new ParallelProcess(command.type(), null, null, Status.UNKNOWN, Constraint.NONE, null)
                : before;
        return new ParallelProcess(
                command.type(),
                command.reference() == null ? known.reference() : command.reference(),
                command.ownerBody() == null ? known.ownerBody() : command.ownerBody(),
                command.status() == null ? known.status() : command.status(),
                command.constraint() == null ? known.constraint() : command.constraint(),
                command.reviewOn() == null ? known.reviewOn() : command.reviewOn());
    }
}
