package uk.casereview.notification;

import java.time.LocalDate;
import java.util.Optional;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.notification.NotifiabilityCommand.RecordRecipientInformed;
import uk.casereview.notification.NotifiabilityEvent.RecipientInformed;
import uk.casereview.notification.NotificationState.Live;
import uk.casereview.notification.NotificationState.Notified;
import uk.casereview.shared.Refusal;

/** Who is told beside the notification itself. */
final class Telling {
    private Telling() {}

    /** The Panel is first told by the notification, and only then of what has changed. */
    static Verdict informed(Live state, RecordRecipientInformed command, Context context) {
        if (command.recipient() == Recipient.PANEL && !(state instanceof Notified)) {
            return Verdict.refuse(Notifiability.notDecided(state));
        }
        LocalDate on = Refusals.orToday(command.informedOn(), context);
        Optional<Refusal> future = Refusals.future("informedOn", on, context);
        if (future.isPresent()) {
            return Verdict.refuse(future.get());
        }
        Told told = state.notification().told();
        return told.informed(command.recipient(), on).equals(told)
                ? Verdict.accept()
                : Verdict.accept(new RecipientInformed(command.recipient(), on));
    }
}
