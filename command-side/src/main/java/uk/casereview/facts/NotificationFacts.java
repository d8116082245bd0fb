package uk.casereview.facts;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.EventStreams.Recorded;
import uk.casereview.notification.NotificationEvent;
import uk.casereview.notification.NotificationEvent.CaseMigrated;
import uk.casereview.notification.NotificationEvent.CategoryCorrected;
import uk.casereview.notification.NotificationEvent.ConsiderationReopened;
import uk.casereview.notification.NotificationEvent.ExternalNotificationRecorded;
import uk.casereview.notification.NotificationEvent.IncidentRecorded;
import uk.casereview.notification.NotificationEvent.KnowledgeRecorded;
import uk.casereview.notification.NotificationEvent.LeadTransferred;
import uk.casereview.notification.NotificationEvent.NotificationRecategorised;
import uk.casereview.notification.NotificationEvent.NotificationSubmitted;
import uk.casereview.notification.NotificationEvent.NotificationWithdrawn;
import uk.casereview.notification.NotificationEvent.SentOnCorrected;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.NotificationId;

/**
 * What a rapid review must know of its notification.
 *
 * @param sentOn when the notification went to the Panel; null while it has not, or is withdrawn
 * @param requiresRapidReview what its category asks for (§6.2)
 * @param businessUnitReceivedOn when the referral reached the Business Unit (OQ-2)
 * @param migratedOn when the service took over a case that was already running; null where it did not
 */
public record NotificationFacts(
        NotificationId notificationId,
        CaseRef caseRef,
        @Nullable LocalDate sentOn,
        boolean requiresRapidReview,
        @Nullable LocalDate businessUnitReceivedOn,
        @Nullable LocalDate migratedOn) {

    /** §15.1-2: what began by the day of migration runs no clock here. */
    public boolean begunElsewhere(LocalDate startOn) {
        return migratedOn != null && !startOn.isAfter(migratedOn);
    }

    static @Nullable NotificationFacts evolve(@Nullable NotificationFacts known, Recorded recorded) {
        if (!(recorded.event() instanceof NotificationEvent event)) {
            return known;
        }
        NotificationFacts now = known == null ? opened(recorded) : known;
        return switch (event) {
            case IncidentRecorded e -> now.received(e.businessUnitReceivedOn());
            case KnowledgeRecorded e -> now.received(e.businessUnitReceivedOn());
            case ExternalNotificationRecorded e -> now.sent(e.sentOn(), e.requiresRapidReview());
            case NotificationSubmitted e -> now.sent(e.sentOn(), e.requiresRapidReview());
            case SentOnCorrected e -> now.sent(e.to(), now.requiresRapidReview());
            case NotificationRecategorised e -> now.sent(now.sentOn(), e.requiresRapidReview());
            case CategoryCorrected e -> now.sent(now.sentOn(), e.requiresRapidReview());
            case CaseMigrated e -> now.migrated(e.on());
            case LeadTransferred _ -> now.sent(now.sentOn(), false);
            case NotificationWithdrawn _, ConsiderationReopened _ -> now.sent(null, false);
            default -> now;
        };
    }

    private static NotificationFacts opened(Recorded recorded) {
        return new NotificationFacts(
                new NotificationId(Objects.requireNonNull(recorded.envelope().caseId())),
                Objects.requireNonNull(recorded.envelope().caseRef()),
                null,
                false,
                null,
                null);
    }

    private NotificationFacts sent(@Nullable LocalDate on, boolean requires) {
        return new NotificationFacts(notificationId, caseRef, on, requires, businessUnitReceivedOn, migratedOn);
    }

    private NotificationFacts received(@Nullable LocalDate on) {
        return new NotificationFacts(notificationId, caseRef, sentOn, requiresRapidReview, on, migratedOn);
    }

    private NotificationFacts migrated(LocalDate on) {
        return new NotificationFacts(notificationId, caseRef, sentOn, requiresRapidReview, businessUnitReceivedOn, on);
    }
}
