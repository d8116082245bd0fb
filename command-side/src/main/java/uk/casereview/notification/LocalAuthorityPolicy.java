package uk.casereview.notification;

import java.util.Optional;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.notification.IncidentCommand.RecordAwareness;
import uk.casereview.notification.IncidentCommand.RecordIncident;
import uk.casereview.notification.NotifiabilityCommand.DecideNotNotifiable;
import uk.casereview.notification.NotifiabilityCommand.DecideNotifiable;
import uk.casereview.notification.NotifiabilityCommand.RecategoriseNotification;
import uk.casereview.notification.NotifiabilityCommand.RecordRecipientInformed;
import uk.casereview.notification.NotifiabilityCommand.ReopenConsideration;
import uk.casereview.notification.NotifiabilityCommand.SubmitNotification;
import uk.casereview.notification.NotifiabilityCommand.WithdrawNotification;
import uk.casereview.notification.NotificationCorrection.CorrectAwarenessDate;
import uk.casereview.notification.NotificationCorrection.CorrectCategory;
import uk.casereview.notification.NotificationCorrection.CorrectRecipients;
import uk.casereview.notification.NotificationCorrection.CorrectSentOn;
import uk.casereview.notification.NotificationState.Recorded;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Command;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/**
 * N1: "only the LA side submits (STAT)". §15.1-1: "the LA's own acts (awareOn, deciding, submitting, withdrawing a
 * notification) stay LA_NOTIFIER's", even where they have already happened. Telling the Panel of what has changed is
 * such an act; that anybody else was told is the Business Unit's to record (§6.4).
 */
final class LocalAuthorityPolicy {
    private LocalAuthorityPolicy() {}

    static Optional<Refusal> objection(NotificationState state, NotificationCommand command, Context context) {
        Optional<Refusal> forbidden = forbidden(state, command, context.actor());
        return forbidden.isPresent() || !isOwnAct(state, command) || actsForTheAuthority(context)
                ? forbidden
                : Optional.of(Refusal.of(
                        RefusalCode.WRONG_AGENCY,
                        "allowed",
                        Refusals.words(context.partnership().policy().notifyingAgencies())));
    }

    /** What is the authority's own, or is not, although others may give commands of the kind. */
    static Optional<Refusal> forbidden(NotificationState state, NotificationCommand command, Actor actor) {
        boolean notifier = actor.role() == Role.LA_NOTIFIER;
        boolean own = isOwnAct(state, command);
        boolean others = !own && isOftenItsOwn(command);
        return Refusals.when(
                notifier ? others : own,
                notifier ? Refusal.forbidden(Role.CLERKS) : named(command, Refusal.forbidden(Role.LA_NOTIFIER)));
    }

    /** The same of a command of any kind: what is common to all cases is nobody's own. */
    static Optional<Refusal> forbiddenOfAny(NotificationState state, Command command, Actor actor) {
        return command instanceof NotificationCommand own ? forbidden(state, own, actor) : Optional.empty();
    }

    /** Others may record the incident, and not since when the authority was aware of it. */
    private static Refusal named(NotificationCommand command, Refusal forbidden) {
        return command instanceof RecordIncident ? forbidden.with("member", "awareOn") : forbidden;
    }

    /** OQ-1: "LA_NOTIFIER may be council or Trust user acting for the council; agency shown". */
    private static boolean actsForTheAuthority(Context context) {
        AgencyCode agency = context.actor().agency();
        return agency != null
                && context.partnership()
                        .policy()
                        .notifyingAgencies()
                        .contains(context.partnership().successorOf(agency));
    }

    /** §15.9: "corrections by whoever may record", and what another area notified the Business Unit has recorded. */
    private static boolean notifiedByAnother(NotificationState state) {
        return state instanceof Recorded known && known.notification().told().byAnother();
    }

    private static boolean isOwnAct(NotificationState state, NotificationCommand command) {
        return switch (command) {
            case RecordIncident c -> c.awareOn() != null;
            case RecordRecipientInformed c -> c.recipient() == Recipient.PANEL;
            case RecordAwareness _ -> true;
            case DecideNotifiable _ -> true;
            case DecideNotNotifiable _ -> true;
            case SubmitNotification _ -> true;
            case WithdrawNotification _ -> true;
            case RecategoriseNotification _ -> true;
            case ReopenConsideration _ -> true;
            case CorrectAwarenessDate _ -> true;
            case CorrectCategory _ -> !notifiedByAnother(state);
            case CorrectRecipients _ -> !notifiedByAnother(state);
            case CorrectSentOn _ -> !notifiedByAnother(state);
            case NotificationCommand _ -> false;
        };
    }

    /** What is the authority's own of some notifications, and of the others not even its to give. */
    private static boolean isOftenItsOwn(NotificationCommand command) {
        return switch (command) {
            case RecordRecipientInformed _ -> true;
            case CorrectCategory _ -> true;
            case CorrectRecipients _ -> true;
            case CorrectSentOn _ -> true;
            case NotificationCommand _ -> false;
        };
    }
}
