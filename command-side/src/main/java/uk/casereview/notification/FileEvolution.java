package uk.casereview.notification;

import java.time.LocalDate;
import java.util.List;
import uk.casereview.notification.CaseSharingEvent.CaseAccessGranted;
import uk.casereview.notification.CaseSharingEvent.CaseAccessRevoked;
import uk.casereview.notification.CaseSharingEvent.CaseLinked;
import uk.casereview.notification.CaseSharingEvent.LeadTransferred;
import uk.casereview.notification.IncidentEvent.AwarenessRecorded;
import uk.casereview.notification.IncidentEvent.CaseMigrated;
import uk.casereview.notification.IncidentEvent.ChildAdded;
import uk.casereview.notification.IncidentEvent.ExternalNotificationRecorded;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.notification.IncidentEvent.KnowledgeRecorded;
import uk.casereview.notification.IncidentEvent.LegacyCaseRecorded;
import uk.casereview.notification.IncidentEvent.OutcomeChanged;
import uk.casereview.notification.IncidentEvent.ParallelProcessRecorded;
import uk.casereview.notification.IncidentEvent.ParallelProcessUpdated;
import uk.casereview.notification.IncidentEvent.PartnerViewRecorded;
import uk.casereview.notification.NotifiabilityEvent.CharacteristicsFrozen;
import uk.casereview.notification.NotifiabilityEvent.ConsiderationReopened;
import uk.casereview.notification.NotifiabilityEvent.NotifiabilityDecided;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.notification.NotifiabilityEvent.NotificationRecategorised;
import uk.casereview.notification.NotifiabilityEvent.NotificationReopened;
import uk.casereview.notification.NotifiabilityEvent.NotificationSubmitted;
import uk.casereview.notification.NotifiabilityEvent.NotificationWithdrawn;
import uk.casereview.notification.NotifiabilityEvent.RecipientInformed;
import uk.casereview.notification.NotificationCorrected.AwarenessDateCorrected;
import uk.casereview.notification.NotificationCorrected.CategoryCorrected;
import uk.casereview.notification.NotificationCorrected.ChildCorrected;
import uk.casereview.notification.NotificationCorrected.IncidentDatesCorrected;
import uk.casereview.notification.NotificationCorrected.RecipientsCorrected;
import uk.casereview.notification.NotificationCorrected.ReferralReceivedOnCorrected;
import uk.casereview.notification.NotificationCorrected.SentOnCorrected;
import uk.casereview.shared.RefusalCode;

/** What each event adds to what is known. */
final class FileEvolution {
    private FileEvolution() {}

    static NotificationFile evolve(NotificationFile file, NotificationEvent event) {
        return switch (event) {
            case IncidentRecorded e -> file.with(Incident.of(e)).plus(e.children());
            case ExternalNotificationRecorded e -> external(file, e);
            case LegacyCaseRecorded e -> legacy(file, e);
            case AwarenessRecorded e -> file.with(file.incident().awareSince(e.awareOn()));
            case AwarenessDateCorrected e -> file.with(file.incident().awareSince(e.to()));
            case KnowledgeRecorded e -> file.with(file.incident().with(e));
            case IncidentDatesCorrected e -> file.with(file.incident().happened(e.to()));
            case ReferralReceivedOnCorrected e -> file.with(file.incident().referred(e.to()));
            case PartnerViewRecorded e -> file.with(file.ties().with(e.agencyCode(), e.view()));
            case NotifiabilityDecided e -> decided(file, e).decided(e.decision().decisionId());
            case CategoryCorrected e -> file.categorised(e.to());
            case NotificationRecategorised e ->
                file.recategorised(e.to(), e.on()).with(file.told().informed(Recipient.PANEL, e.panelInformedOn()));
            case NotificationSubmitted e -> submitted(file, e);
            case SentOnCorrected e -> file.with(file.told().sent(e.to()));
            case RecipientsCorrected e -> file.with(file.told().to(e.to()));
            case RecipientInformed e -> file.with(file.told().informed(e.recipient(), e.informedOn()));
            case ConsiderationReopened e -> reopened(file, e);
            case ChildAdded e -> file.plus(List.of(e.child()));
            case ChildCorrected e -> file.with(e.to());
            case OutcomeChanged e -> changed(file, e);
            case ParallelProcessRecorded e -> file.with(file.ties().with(e.processId(), e.process()));
            case ParallelProcessUpdated e -> file.with(file.ties().with(e.processId(), e.process()));
            case CaseAccessGranted e -> file.with(file.ties().granted(e.grantId()));
            case CaseAccessRevoked e -> file.with(file.ties().revoked(e.grantId()));
            case CaseLinked e -> file.with(file.ties().with(e));
            case CaseMigrated e -> file.migrated(e.on());
            case LeadTransferred _ -> file.with(OurRole.CONTRIBUTING);
            case CharacteristicsFrozen _ -> file;
            case NotificationWithdrawn _ -> file;
            case NotificationClosed _ -> file;
            case NotificationReopened _ -> file;
        };
    }

    /** The other area has told the Panel. */
    private static NotificationFile external(NotificationFile file, ExternalNotificationRecorded event) {
        return file.categorised(event.category())
                .with(file.told().sentBy(event.laCode(), event.sentOn()))
                .with(event.ourRole())
                .plus(event.children());
    }

    private static NotificationFile legacy(NotificationFile file, LegacyCaseRecorded event) {
        return file.categorised(event.category())
                .with(file.incident().happened(event.dates()))
                .plus(event.children());
    }

    /** What was notified keeps its category. */
    private static NotificationFile decided(NotificationFile file, NotifiabilityDecided event) {
        return file.told().sentOn() == null ? file.categorised(event.category()) : file;
    }

    /** Made although nobody had decided to, or somebody not to: no decision to notify is on record yet (N3). */
    private static NotificationFile submitted(NotificationFile file, NotificationSubmitted event) {
        boolean undecided = event.irregularities().contains(RefusalCode.NOT_DECIDED);
        NotificationFile sent =
                (undecided ? file.decided(null) : file).with(file.told().sent(event.sentOn(), event.recipients()));
        return event.category() == file.category() ? sent : sent.categorised(event.category());
    }

    /** Considered again, it is as if nobody had been told. */
    private static NotificationFile reopened(NotificationFile file, ConsiderationReopened event) {
        LocalDate aware = event.awareOn();
        return file.with(file.incident()
                        .awareSince(aware == null ? file.incident().awareOn() : aware))
                .with(Told.NOBODY)
                .categorised(null)
                .decided(null);
    }

    private static NotificationFile changed(NotificationFile file, OutcomeChanged event) {
        NotificationFile next = file.child(event.childRef())
                .map(child -> file.with(child.withOutcome(event.outcome())))
                .orElse(file);
        NotificationFile informed = next.with(next.told().informed(Recipient.PANEL, event.panelInformedOn()));
        return event.outcome() == ChildOutcome.DEATH ? informed.died(event.on()) : informed;
    }
}
