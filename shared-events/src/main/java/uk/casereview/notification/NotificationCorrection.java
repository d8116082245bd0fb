package uk.casereview.notification;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Corrects;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.SealedText;

/** The closed list of what may be corrected, each with both values and a reason (§15.1-3). */
public sealed interface NotificationCorrection extends NotificationCommand, Corrects {

    /** Corrects since when the local authority was aware. */
    record CorrectAwarenessDate(
            NotificationId notificationId,
            LocalDate from,
            LocalDate to,
            @Nullable SealedText reason) implements NotificationCorrection {}

    /** Corrects when it happened. */
    record CorrectIncidentDates(
            NotificationId notificationId,
            @Nullable IncidentDates from,
            IncidentDates to,
            @Nullable SealedText reason) implements NotificationCorrection {}

    /** Corrects when the referral came in. */
    record CorrectReferralReceivedOn(
            NotificationId notificationId,
            LocalDate from,
            LocalDate to,
            @Nullable SealedText reason) implements NotificationCorrection {}

    /** Corrects when the notification was sent. */
    record CorrectSentOn(
            NotificationId notificationId,
            LocalDate from,
            LocalDate to,
            @Nullable SealedText reason) implements NotificationCorrection {}

    /** Corrects to whom the notification was sent. */
    record CorrectRecipients(
            NotificationId notificationId,
            Set<Recipient> from,
            Set<Recipient> to,
            @Nullable SealedText reason) implements NotificationCorrection {}

    /** Corrects a category that was wrong from the beginning. */
    record CorrectCategory(
            NotificationId notificationId,
            Category from,
            Category to,
            @Nullable SealedText reason) implements NotificationCorrection {}

    /** Corrects what is on record about a child. */
    record CorrectChild(
            NotificationId notificationId,
            String childRef,
            ChildDetails to,
            @Nullable SealedText reason) implements NotificationCorrection {}
}
