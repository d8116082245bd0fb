package uk.casereview.tracker;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.notification.Category;
import uk.casereview.notification.IncidentEvent.AwarenessRecorded;
import uk.casereview.notification.IncidentEvent.ChildAdded;
import uk.casereview.notification.IncidentEvent.ExternalNotificationRecorded;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.notification.IncidentEvent.LegacyCaseRecorded;
import uk.casereview.notification.IncidentEvent.OutcomeChanged;
import uk.casereview.notification.IncidentEvent.ParallelProcessRecorded;
import uk.casereview.notification.IncidentEvent.ParallelProcessUpdated;
import uk.casereview.notification.IncidentEvent.PartnerViewRecorded;
import uk.casereview.notification.NotifiabilityEvent.ConsiderationReopened;
import uk.casereview.notification.NotifiabilityEvent.NotifiabilityDecided;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.notification.NotifiabilityEvent.NotificationRecategorised;
import uk.casereview.notification.NotifiabilityEvent.NotificationReopened;
import uk.casereview.notification.NotifiabilityEvent.NotificationSubmitted;
import uk.casereview.notification.NotifiabilityEvent.NotificationWithdrawn;
import uk.casereview.notification.NotificationCorrected.CategoryCorrected;
import uk.casereview.notification.NotificationCorrected.ChildCorrected;
import uk.casereview.notification.NotificationCorrected.IncidentDatesCorrected;
import uk.casereview.notification.NotificationCorrected.ReferralReceivedOnCorrected;
import uk.casereview.notification.NotificationEvent;
import uk.casereview.notification.ParallelProcess;
import uk.casereview.shared.RefusalCode;
import uk.casereview.tracker.CaseSummary.RunningProcess;

/** What a notification adds to the row of its case. */
final class NotificationRow {
    private NotificationRow() {}

    static void apply(SummaryDraft draft, NotificationEvent event, LocalDate on, LocalDate recordedOn) {
        switch (event) {
            case IncidentRecorded e -> recorded(draft, e, recordedOn);
            case ExternalNotificationRecorded e -> {
                draft.incident.referredOn = e.sentOn();
                categorised(draft, e.category());
                e.children().forEach(draft.incident::child);
                draft.enter(NotificationStage.NOTIFIED, on);
            }
            case LegacyCaseRecorded e -> {
                draft.incident.referredOn = recordedOn;
                draft.incident.happenedFrom = e.dates().earliest().orElse(null);
                categorised(draft, e.category());
                e.children().forEach(draft.incident::child);
                draft.enter(NotificationStage.LEGACY, recordedOn);
            }
            case AwarenessRecorded _ -> {
                if (draft.notification == NotificationStage.REFERRED) {
                    draft.enter(NotificationStage.UNDER_CONSIDERATION, recordedOn);
                }
            }
            case PartnerViewRecorded e -> {
                draft.involve(e.agencyCode());
                draft.partnerViews.put(e.agencyCode().value(), e.view());
            }
            case NotifiabilityDecided e -> {
                irregular(draft, e.irregularities());
                decided(draft, e, on);
            }
            case NotificationSubmitted e -> {
                irregular(draft, e.irregularities());
                categorised(draft, e.category());
                draft.enter(NotificationStage.NOTIFIED, on);
            }
            case NotificationWithdrawn e -> {
                irregular(draft, e.irregularities());
                draft.enter(NotificationStage.WITHDRAWN, on);
            }
            case NotificationClosed _ -> draft.enter(NotificationStage.CLOSED, on);
            case ConsiderationReopened _ -> {
                draft.category = null;
                draft.enter(NotificationStage.UNDER_CONSIDERATION, on);
            }
            case NotificationReopened _ -> draft.enter(NotificationStage.NOTIFIED, on);
            case ChildAdded e -> draft.incident.child(e.child());
            case ChildCorrected e -> draft.incident.child(e.to());
            case OutcomeChanged e -> draft.incident.outcome(e.childRef(), e.outcome());
            case NotificationRecategorised e -> categorised(draft, e.to());
            case CategoryCorrected e -> categorised(draft, e.to());
            case IncidentDatesCorrected e ->
                draft.incident.happenedFrom = e.to().earliest().orElse(null);
            case ReferralReceivedOnCorrected e -> draft.incident.referredOn = e.to();
            case ParallelProcessRecorded e -> parallel(draft, e.processId(), e.process());
            case ParallelProcessUpdated e -> parallel(draft, e.processId(), e.process());
            default -> {}
        }
    }

    private static void recorded(SummaryDraft draft, IncidentRecorded event, LocalDate recordedOn) {
        draft.incident.referredOn = event.referralReceivedOn();
        draft.incident.happenedFrom = event.dates().earliest().orElse(null);
        var referring = event.referringAgency();
        if (referring != null) {
            draft.involve(referring);
        }
        event.children().forEach(draft.incident::child);
        draft.enter(
                event.awareOn() == null ? NotificationStage.REFERRED : NotificationStage.UNDER_CONSIDERATION,
                recordedOn);
    }

    /** §15.1-1: told late, a decision takes back nothing that has been notified. */
    private static void decided(SummaryDraft draft, NotifiabilityDecided event, LocalDate on) {
        if (draft.notification != NotificationStage.NOTIFIED) {
            draft.category = null;
            categorised(draft, event.category());
            draft.enter(event.notifiable() ? NotificationStage.TO_BE_NOTIFIED : NotificationStage.NOT_NOTIFIED, on);
        }
    }

    private static void categorised(SummaryDraft draft, @Nullable Category category) {
        if (category != null) {
            draft.category = category.name();
        }
    }

    private static void parallel(SummaryDraft draft, UUID processId, ParallelProcess process) {
        if (process.status() == ParallelProcess.Status.CLOSED) {
            draft.parallelProcesses.remove(processId);
        } else {
            draft.parallelProcesses.put(
                    processId,
                    new RunningProcess(
                            process.type().name(), process.constraint().name()));
        }
    }

    private static void irregular(SummaryDraft draft, List<RefusalCode> irregularities) {
        draft.irregular |= !irregularities.isEmpty();
    }
}
