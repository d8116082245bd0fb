package uk.casereview.facts;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.notification.CaseSharingEvent.LeadTransferred;
import uk.casereview.notification.IncidentEvent.CaseMigrated;
import uk.casereview.notification.IncidentEvent.ExternalNotificationRecorded;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.notification.IncidentEvent.KnowledgeRecorded;
import uk.casereview.notification.NotifiabilityEvent.ConsiderationReopened;
import uk.casereview.notification.NotifiabilityEvent.NotificationRecategorised;
import uk.casereview.notification.NotifiabilityEvent.NotificationSubmitted;
import uk.casereview.notification.NotifiabilityEvent.NotificationWithdrawn;
import uk.casereview.notification.NotificationCorrected.CategoryCorrected;
import uk.casereview.notification.NotificationCorrected.SentOnCorrected;
import uk.casereview.notification.NotificationEvent;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.NotificationId;

/**
 * What a rapid review must know of its notification.
 *
 * @param sentOn when the notification went to the Panel; null while it has not, or is withdrawn
 * @param requiresRapidReview what its category asks for (§6.2)
 * @param requiredSince since when it does, where another category that did not went before; null otherwise
 * @param businessUnitReceivedOn when the referral reached the Business Unit (OQ-2)
 * @param migratedOn when the service took over a case that was already running; null where it did not
 */
public record NotificationFacts(
        NotificationId notificationId,
        CaseRef caseRef,
        @Nullable LocalDate sentOn,
        boolean requiresRapidReview,
        @Nullable LocalDate requiredSince,
        @Nullable LocalDate businessUnitReceivedOn,
        @Nullable LocalDate migratedOn) {

    /** §15.1-2: what began by the day of migration runs no clock here. */
    public boolean begunElsewhere(LocalDate startOn) {
        return migratedOn != null && !startOn.isAfter(migratedOn);
    }

    /** The same without a referral that the Business Unit had by the day. */
    public NotificationFacts referredAfter(LocalDate day) {
        return businessUnitReceivedOn == null || businessUnitReceivedOn.isAfter(day) ? this : received(null);
    }

    static @Nullable NotificationFacts evolve(@Nullable NotificationFacts known, Recorded recorded) {
        NotificationFacts now = known == null ? opened(recorded) : known;
        return switch (recorded.event()) {
            case NotificationEvent event -> now.after(event);
            // §15.1-3: "out of all figures", and so nothing a review could follow
            case MarkedDuplicate _ -> now.sent(null, false);
            case MarkedEnteredInError _ -> now.sent(null, false);
            default -> known;
        };
    }

    private NotificationFacts after(NotificationEvent event) {
        return switch (event) {
            case IncidentRecorded e -> received(e.businessUnitReceivedOn());
            case KnowledgeRecorded e -> received(e.businessUnitReceivedOn());
            case ExternalNotificationRecorded e -> sent(e.sentOn(), e.requiresRapidReview());
            case NotificationSubmitted e -> sent(e.sentOn(), e.requiresRapidReview());
            case SentOnCorrected e -> sent(e.to(), requiresRapidReview);
            case NotificationRecategorised e -> recategorised(e);
            // a category that was wrong from the beginning counts from the beginning
            case CategoryCorrected e -> sent(sentOn, e.requiresRapidReview()).since(null);
            case CaseMigrated e -> migrated(e.on());
            case LeadTransferred _ -> sent(sentOn, false);
            case NotificationWithdrawn _ -> sent(null, false);
            case ConsiderationReopened _ -> sent(null, false).since(null);
            default -> this;
        };
    }

    private static NotificationFacts opened(Recorded recorded) {
        return new NotificationFacts(
                new NotificationId(Objects.requireNonNull(recorded.envelope().caseId())),
                Objects.requireNonNull(recorded.envelope().caseRef()),
                null,
                false,
                null,
                null,
                null);
    }

    /** PM11: "review now required"; where it was required before as well, since when it was. */
    private NotificationFacts recategorised(NotificationRecategorised event) {
        NotificationFacts now = sent(sentOn, event.requiresRapidReview());
        return event.from().requiresRapidReview() ? now : now.since(event.on());
    }

    private NotificationFacts sent(@Nullable LocalDate on, boolean requires) {
        return new NotificationFacts(
                notificationId, caseRef, on, requires, requiredSince, businessUnitReceivedOn, migratedOn);
    }

    private NotificationFacts since(@Nullable LocalDate day) {
        return new NotificationFacts(
                notificationId, caseRef, sentOn, requiresRapidReview, day, businessUnitReceivedOn, migratedOn);
    }

    private NotificationFacts received(@Nullable LocalDate on) {
        return new NotificationFacts(
                notificationId, caseRef, sentOn, requiresRapidReview, requiredSince, on, migratedOn);
    }

    private NotificationFacts migrated(LocalDate on) {
        return new NotificationFacts(
                notificationId, caseRef, sentOn, requiresRapidReview, requiredSince, businessUnitReceivedOn, on);
    }
}
