package uk.casereview.notification;

import java.time.LocalDate;
import java.util.Set;
import uk.casereview.shared.Correction;
import uk.casereview.shared.DayCorrected;
import uk.casereview.shared.SealedText;

/** What was recorded of a notification was wrong (§15.1-3); each says both values and why. */
public sealed interface NotificationCorrected extends NotificationEvent, Correction {
    /** What the record said of the child was wrong. */
    record ChildCorrected(String childRef, ChildSnapshot from, ChildSnapshot to, SealedText reason)
            implements NotificationCorrected {}

    /** The local authority was aware since another day than recorded. */
    record AwarenessDateCorrected(LocalDate from, LocalDate to, SealedText reason)
            implements NotificationCorrected, DayCorrected {}

    /** It happened at another time than recorded. */
    record IncidentDatesCorrected(IncidentDates from, IncidentDates to, SealedText reason)
            implements NotificationCorrected {}

    /** The referral came in on another day than recorded. */
    record ReferralReceivedOnCorrected(LocalDate from, LocalDate to, SealedText reason)
            implements NotificationCorrected, DayCorrected {}

    /** The notification was sent on another day than recorded. */
    record SentOnCorrected(LocalDate from, LocalDate to, boolean onTime, SealedText reason)
            implements NotificationCorrected, DayCorrected {}

    /** The notification was sent to others than recorded. */
    record RecipientsCorrected(Set<Recipient> from, Set<Recipient> to, SealedText reason)
            implements NotificationCorrected {}

    /** The category was wrong from the beginning. */
    record CategoryCorrected(Category from, Category to, boolean requiresRapidReview, SealedText reason)
            implements NotificationCorrected {}
}
