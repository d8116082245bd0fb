package uk.casereview.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.LateReason;
import uk.casereview.deliberation.Deciding;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.shared.MayHaveHappened;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.Reference;
import uk.casereview.shared.SealedText;

/** From the decision whether to notify to the end of the notification, and back. */
public sealed interface NotifiabilityCommand extends NotificationCommand {

    /** The local authority decides to notify, in this category. */
    record DecideNotifiable(
            NotificationId notificationId,
            Category category,
            Set<NotificationCriterion> criteria,
            @Nullable SealedText rationale,
            @Nullable LocalDate decidedOn,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements NotifiabilityCommand, Deciding, MayHaveHappened {}

    /** The local authority decides not to notify. */
    record DecideNotNotifiable(
            NotificationId notificationId,
            @Nullable SealedText rationale,
            @Nullable AlternativeRoute alternativeRoute,
            @Nullable LocalDate decidedOn,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements NotifiabilityCommand, Deciding, MayHaveHappened {}

    /**
     * Records that the notification was made in the national system (N7).
     *
     * @param sentOn the day it was sent, where only that is known; otherwise the London date of sentAt
     * @param category in which category, only where it was sent before a decision was recorded
     */
    record SubmitNotification(
            NotificationId notificationId,
            @Nullable Instant sentAt,
            @Nullable LocalDate sentOn,
            @Nullable @Reference String panelReference,
            Set<Recipient> recipients,
            @Nullable Category category,
            @Nullable LateReason lateReason,
            @Nullable SealedText lateReasonText,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements NotifiabilityCommand, MayHaveHappened {}

    /** Records that somebody beside the addressees of the notification has been told. */
    record RecordRecipientInformed(
            NotificationId notificationId,
            Recipient recipient,
            @Nullable LocalDate informedOn) implements NotifiabilityCommand {}

    /** The local authority finds that another category applies from a day on. */
    record RecategoriseNotification(
            NotificationId notificationId,
            Category category,
            Set<NotificationCriterion> criteria,
            @Nullable LocalDate on,
            @Nullable LocalDate panelInformedOn,
            @Nullable SealedText rationale,
            @Nullable DecisionRequest decision)
            implements NotifiabilityCommand, Deciding {}

    /** Takes the notification back: the criteria turned out not to be met, and the Panel has been told (N9). */
    record WithdrawNotification(
            NotificationId notificationId,
            @Nullable SealedText reason,
            @Nullable LocalDate panelInformedOn,
            @Nullable LocalDate withdrawnOn,
            boolean alreadyHappened)
            implements NotifiabilityCommand, MayHaveHappened {}

    /** Closes a notification that owes nobody anything any more. */
    record CloseNotification(NotificationId notificationId) implements NotifiabilityCommand {}

    /**
     * The local authority considers the incident again.
     *
     * @param awareOn since when it is aware of what is new; left out, the day on record stands
     */
    record ReopenConsideration(
            NotificationId notificationId,
            @Nullable SealedText reason,
            @Nullable SealedText newEvidence,
            @Nullable LocalDate awareOn)
            implements NotifiabilityCommand {}

    /** Takes a closed case up again as it was (§15.1-3). */
    record Reopen(
            NotificationId notificationId,
            @Nullable SealedText reason,
            @Nullable SealedText newEvidence,
            @Nullable DecisionRequest decision)
            implements NotifiabilityCommand, Deciding {}
}
