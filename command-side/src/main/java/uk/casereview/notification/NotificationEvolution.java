package uk.casereview.notification;

import uk.casereview.casefile.CaseFile;
import uk.casereview.casefile.CaseFileEvent;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.clock.ClockEvent;
import uk.casereview.notification.IncidentEvent.AwarenessRecorded;
import uk.casereview.notification.IncidentEvent.ExternalNotificationRecorded;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.notification.IncidentEvent.LegacyCaseRecorded;
import uk.casereview.notification.NotifiabilityEvent.ConsiderationReopened;
import uk.casereview.notification.NotifiabilityEvent.NotifiabilityDecided;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.notification.NotifiabilityEvent.NotificationRecategorised;
import uk.casereview.notification.NotifiabilityEvent.NotificationReopened;
import uk.casereview.notification.NotifiabilityEvent.NotificationSubmitted;
import uk.casereview.notification.NotifiabilityEvent.NotificationWithdrawn;
import uk.casereview.notification.NotificationState.Closed;
import uk.casereview.notification.NotificationState.Legacy;
import uk.casereview.notification.NotificationState.NotNotified;
import uk.casereview.notification.NotificationState.NotRecorded;
import uk.casereview.notification.NotificationState.Notified;
import uk.casereview.notification.NotificationState.Recorded;
import uk.casereview.notification.NotificationState.Referred;
import uk.casereview.notification.NotificationState.StruckOut;
import uk.casereview.notification.NotificationState.ToBeNotified;
import uk.casereview.notification.NotificationState.UnderConsideration;
import uk.casereview.notification.NotificationState.Withdrawn;
import uk.casereview.shared.Event;

/** Folds the events of a notification; no rule lives here. */
final class NotificationEvolution {
    private NotificationEvolution() {}

    static NotificationState evolve(NotificationState state, Event event) {
        return switch (event) {
            case NotificationEvent e -> evolve(state, e);
            case CaseFileEvent e -> evolve(recorded(state), e);
            case ClockEvent e ->
                recorded(state)
                        .with(recorded(state).notification(), state.file().evolve(e));
            default -> throw new IllegalStateException("no event of a notification: " + event.getClass());
        };
    }

    private static NotificationState evolve(Recorded state, CaseFileEvent event) {
        CaseFile file = state.file().evolve(event);
        return switch (event) {
            case MarkedDuplicate _ -> new StruckOut(state.notification(), file);
            case MarkedEnteredInError _ -> new StruckOut(state.notification(), file);
            case CaseFileEvent _ -> state.with(state.notification(), file);
        };
    }

    private static NotificationState evolve(NotificationState state, NotificationEvent event) {
        NotificationFile known =
                FileEvolution.evolve(state instanceof Recorded r ? r.notification() : NotificationFile.EMPTY, event);
        CaseFile file = state.file();
        return switch (event) {
            case IncidentRecorded _ -> considered(known, file);
            case AwarenessRecorded _ ->
                state instanceof Referred
                        ? considered(known, file)
                        : recorded(state).with(known, file);
            case NotifiabilityDecided e -> decided(state, e, known, file.withDecision(e.decision()));
            case NotificationRecategorised e -> recorded(state).with(known, file.withDecision(e.decision()));
            case NotificationSubmitted _ -> new Notified(known, file);
            case ExternalNotificationRecorded _ -> new Notified(known, file);
            case LegacyCaseRecorded _ -> new Legacy(known, file);
            case NotificationReopened e -> {
                var decision = e.decision();
                yield new Notified(known, decision == null ? file : file.withDecision(decision));
            }
            case NotificationWithdrawn _ -> new Withdrawn(known, file);
            case NotificationClosed _ -> new Closed(known, file);
            case ConsiderationReopened _ -> considered(known, file);
            case NotificationEvent _ -> recorded(state).with(known, file);
        };
    }

    /** §15.1-1: a decision that is told late fills a gap and takes nothing back. */
    private static NotificationState decided(
            NotificationState state, NotifiabilityDecided event, NotificationFile known, CaseFile file) {
        if (state instanceof Notified) {
            return new Notified(known, file);
        }
        return event.notifiable() ? new ToBeNotified(known, file) : new NotNotified(known, file);
    }

    private static NotificationState considered(NotificationFile known, CaseFile file) {
        return known.incident().awareOn() == null ? new Referred(known, file) : new UnderConsideration(known, file);
    }

    static Recorded recorded(NotificationState state) {
        return switch (state) {
            case Recorded recorded -> recorded;
            case NotRecorded _ -> throw new IllegalStateException("the stream does not begin with an incident");
        };
    }
}
