package uk.casereview.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.LateReason;
import uk.casereview.deliberation.Decided;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.RecordsDecision;
import uk.casereview.shared.OnDay;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/**
 * From the decision whether to notify to the end of the notification, and back.
 *
 * <p>Irregularities are the refusals that an intention would have met (§15.1-1); the reason says why the fact stands.
 */
public sealed interface NotifiabilityEvent extends NotificationEvent {
    /** The local authority has decided whether it notifies; the rationale is in the record of the decision. */
    record NotifiabilityDecided(
            boolean notifiable,
            @Nullable Category category,
            Set<NotificationCriterion> criteria,
            @Nullable TerritorialLink territorialLink,
            @Nullable AlternativeRoute alternativeRoute,
            DecisionRecord decision,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements NotifiabilityEvent, Decided {}

    /** The notification has been made in the national system; without a due date nothing was due. */
    record NotificationSubmitted(
            Instant sentAt,
            LocalDate sentOn,
            @Nullable String panelReference,
            Set<Recipient> recipients,
            Category category,
            boolean requiresRapidReview,
            @Nullable LocalDate dueOn,
            boolean onTime,
            @Nullable LateReason lateReason,
            @Nullable SealedText lateReasonText,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements NotifiabilityEvent, SentOnDay {}

    /**
     * These are the characteristics as at notification, which figures use whatever is learned later (§6.3).
     *
     * @param statisticalChild the "first/harmed child"
     */
    record CharacteristicsFrozen(
            LocalDate on,
            Category category,
            AbuseOrNeglect abuseOrNeglect,
            @Nullable LocationType locationType,
            IncidentDates dates,
            @Nullable String statisticalChild,
            List<FrozenChild> children)
            implements NotifiabilityEvent, OnDay {}

    /** Somebody has been told of the incident. */
    record RecipientInformed(Recipient recipient, LocalDate informedOn) implements NotifiabilityEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return informedOn;
        }
    }

    /** The notification has been taken back, on the day it says or else when that was recorded. */
    record NotificationWithdrawn(
            SealedText reason,
            @Nullable LocalDate panelInformedOn,
            List<RefusalCode> irregularities,
            @Nullable LocalDate withdrawnOn)
            implements NotifiabilityEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return withdrawnOn == null ? recordedOn : withdrawnOn;
        }
    }

    /** The notification owes nobody anything any more. */
    record NotificationClosed() implements NotifiabilityEvent {}

    /** The local authority considers the incident again. */
    record ConsiderationReopened(
            SealedText reason,
            @Nullable SealedText newEvidence,
            @Nullable LocalDate awareOn) implements NotifiabilityEvent {}

    /** The closed case is taken up again as it was. */
    record NotificationReopened(
            SealedText reason,
            @Nullable SealedText newEvidence,
            @Nullable DecisionRecord decision) implements NotifiabilityEvent, RecordsDecision {
        @Override
        public Optional<DecisionRecord> recordedDecision() {
            return Optional.ofNullable(decision);
        }
    }

    /** Another category applies from this day. */
    record NotificationRecategorised(
            Category from,
            Category to,
            Set<NotificationCriterion> criteria,
            LocalDate on,
            @Nullable LocalDate panelInformedOn,
            boolean requiresRapidReview,
            DecisionRecord decision)
            implements NotifiabilityEvent, OnDay, RecordsDecision {
        @Override
        public Optional<DecisionRecord> recordedDecision() {
            return Optional.of(decision);
        }
    }
}
