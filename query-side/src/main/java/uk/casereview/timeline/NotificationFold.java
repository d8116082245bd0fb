package uk.casereview.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.notification.CaseSharingEvent.CaseAccessGranted;
import uk.casereview.notification.CaseSharingEvent.CaseAccessRevoked;
import uk.casereview.notification.CaseSharingEvent.CaseLinked;
import uk.casereview.notification.Category;
import uk.casereview.notification.ChildSnapshot;
import uk.casereview.notification.IncidentDates;
import uk.casereview.notification.IncidentEvent.AwarenessRecorded;
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
import uk.casereview.notification.NotifiabilityEvent.NotificationRecategorised;
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
import uk.casereview.notification.ParallelProcess;
import uk.casereview.notification.Recipient;
import uk.casereview.shared.Event;
import uk.casereview.tracker.NotificationStage;

/** A notification from what a history states. */
final class NotificationFold {
    private NotificationFold() {}

    static @Nullable NotificationDetails of(Facts facts, @Nullable NotificationStage stage) {
        if (stage == null) {
            return null;
        }
        return new NotificationDetails(
                stage,
                facts.lastOrNull(IncidentRecorded.class),
                facts.lastOrNull(ExternalNotificationRecorded.class),
                facts.lastOrNull(LegacyCaseRecorded.class),
                dates(facts),
                referralReceivedOn(facts),
                awareOn(facts),
                facts.all(KnowledgeRecorded.class),
                category(facts),
                children(facts),
                List.copyOf(facts.latestBy(PartnerViewRecorded.class, PartnerViewRecorded::agencyCode)
                        .values()),
                facts.lastOrNull(NotifiabilityDecided.class),
                facts.lastOrNull(NotificationSubmitted.class),
                sentOn(facts),
                recipients(facts),
                facts.all(RecipientInformed.class),
                parallelProcesses(facts),
                facts.lastOrNull(CharacteristicsFrozen.class),
                facts.lastOrNull(NotificationWithdrawn.class),
                grants(facts),
                facts.all(CaseLinked.class));
    }

    private static @Nullable IncidentDates dates(Facts facts) {
        IncidentDates dates = null;
        for (Event event : facts.events()) {
            dates = switch (event) {
                case IncidentRecorded e -> e.dates();
                case LegacyCaseRecorded e -> e.dates();
                case IncidentDatesCorrected e -> e.to();
                default -> dates;
            };
        }
        return dates;
    }

    private static @Nullable LocalDate referralReceivedOn(Facts facts) {
        LocalDate day = null;
        for (Event event : facts.events()) {
            day = switch (event) {
                case IncidentRecorded e -> e.referralReceivedOn();
                case ReferralReceivedOnCorrected e -> e.to();
                default -> day;
            };
        }
        return day;
    }

    private static @Nullable LocalDate awareOn(Facts facts) {
        LocalDate day = null;
        for (Event event : facts.events()) {
            day = switch (event) {
                case IncidentRecorded e -> e.awareOn();
                case AwarenessRecorded e -> e.awareOn();
                case ConsiderationReopened e when e.awareOn() != null -> e.awareOn();
                case AwarenessDateCorrected e -> day == null ? null : e.to();
                default -> day;
            };
        }
        return day;
    }

    private static @Nullable Category category(Facts facts) {
        Category category = null;
        boolean sent = false;
        for (Event event : facts.events()) {
            category = switch (event) {
                case ExternalNotificationRecorded e -> e.category();
                case LegacyCaseRecorded e -> e.category();
                // told after the notification was made, a decision does not make it another
                case NotifiabilityDecided e -> sent ? category : e.category();
                case NotificationSubmitted e -> e.category();
                case NotificationRecategorised e -> e.to();
                case CategoryCorrected e -> category == null ? null : e.to();
                case ConsiderationReopened _ -> null;
                default -> category;
            };
            sent = event instanceof NotificationSubmitted || (sent && !(event instanceof ConsiderationReopened));
        }
        return category;
    }

    private static List<ChildSnapshot> children(Facts facts) {
        Map<String, ChildSnapshot> children = new LinkedHashMap<>();
        for (Event event : facts.events()) {
            switch (event) {
                case IncidentRecorded e -> e.children().forEach(child -> children.put(child.childRef(), child));
                case ExternalNotificationRecorded e ->
                    e.children().forEach(child -> children.put(child.childRef(), child));
                case LegacyCaseRecorded e -> e.children().forEach(child -> children.put(child.childRef(), child));
                case ChildAdded e -> children.put(e.child().childRef(), e.child());
                case ChildCorrected e -> children.computeIfPresent(e.childRef(), (_, _) -> e.to());
                case OutcomeChanged e ->
                    children.computeIfPresent(e.childRef(), (_, child) -> child.withOutcome(e.outcome()));
                default -> {}
            }
        }
        return List.copyOf(children.values());
    }

    /** Of the notification that stands; a correction is of the one before it. */
    private static @Nullable LocalDate sentOn(Facts facts) {
        LocalDate day = null;
        for (Event event : facts.events()) {
            day = switch (event) {
                case NotificationSubmitted e -> e.sentOn();
                case ExternalNotificationRecorded e -> e.sentOn();
                case SentOnCorrected e -> day == null ? null : e.to();
                case ConsiderationReopened _ -> null;
                default -> day;
            };
        }
        return day;
    }

    private static Set<Recipient> recipients(Facts facts) {
        Set<Recipient> recipients = Set.of();
        for (Event event : facts.events()) {
            recipients = switch (event) {
                case NotificationSubmitted e -> e.recipients();
                // the other area has told the Panel
                case ExternalNotificationRecorded _ -> Set.of(Recipient.PANEL);
                case RecipientsCorrected e -> recipients.isEmpty() ? recipients : e.to();
                case ConsiderationReopened _ -> Set.of();
                default -> recipients;
            };
        }
        return recipients;
    }

    private static Map<UUID, ParallelProcess> parallelProcesses(Facts facts) {
        Map<UUID, ParallelProcess> processes = new LinkedHashMap<>();
        for (Event event : facts.events()) {
            switch (event) {
                case ParallelProcessRecorded e -> processes.put(e.processId(), e.process());
                case ParallelProcessUpdated e -> processes.put(e.processId(), e.process());
                default -> {}
            }
        }
        return processes;
    }

    private static List<CaseAccessGranted> grants(Facts facts) {
        var ended = facts.each(CaseAccessRevoked.class)
                .map(CaseAccessRevoked::grantId)
                .toList();
        List<CaseAccessGranted> grants = new ArrayList<>(facts.all(CaseAccessGranted.class));
        grants.removeIf(grant -> ended.contains(grant.grantId()));
        return List.copyOf(grants);
    }
}
