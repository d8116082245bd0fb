package uk.casereview.rapidreview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewBecameRequired;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewDiscontinued;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewStartRecalculated;
import uk.casereview.shared.NotificationId;

/**
 * Of what the review is, since when, and by which rule it counts.
 *
 * @param startOn the first day of the review
 * @param countsFrom the day its clock counts from, which is another where the review was voluntary first
 * @param formerUntil up to which day a referral led to a former review of the case; null where there was none
 */
record Beginning(
        NotificationId notificationId,
        LocalDate startOn,
        StartRule rule,
        LocalDate countsFrom,
        @Nullable LocalDate formerUntil) {
    static Beginning of(RapidReviewOpened event, @Nullable LocalDate formerUntil) {
        return new Beginning(event.notificationId(), event.startOn(), event.startRule(), event.startOn(), formerUntil);
    }

    Beginning after(RapidReviewBecameRequired event) {
        return new Beginning(notificationId, startOn, event.startRule(), event.startOn(), formerUntil);
    }

    Beginning after(RapidReviewStartRecalculated event) {
        StartRule other = event.startRule();
        return new Beginning(
                notificationId,
                startOn.equals(countsFrom) ? event.to() : startOn,
                other == null ? rule : other,
                event.to(),
                formerUntil);
    }

    /** What is notified again has a referral of its own; what is only categorised otherwise keeps the one it had. */
    Beginning after(RapidReviewDiscontinued event) {
        return event.cause() == DiscontinuationCause.NOTIFICATION_WITHDRAWN
                ? new Beginning(notificationId, startOn, rule, countsFrom, countsFrom)
                : this;
    }

    boolean voluntary() {
        return rule == StartRule.VOLUNTARY;
    }

    /** Whether the day is that of a referral which a former review of the case counted from (OQ-2, §15.3-15). */
    boolean wasOfAnother(StartRule day, LocalDate on) {
        return day == StartRule.BUSINESS_UNIT_RECEIVED && formerUntil != null && !on.isAfter(formerUntil);
    }
}
