package uk.casereview.rapidreview;

import java.time.LocalDate;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewBecameRequired;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewStartRecalculated;
import uk.casereview.shared.NotificationId;

/**
 * Of what the review is, since when, and by which rule it counts.
 *
 * @param startOn the first day of the review
 * @param countsFrom the day its clock counts from, which is another where the review was voluntary first
 */
record Beginning(NotificationId notificationId, LocalDate startOn, StartRule rule, LocalDate countsFrom) {
    static Beginning of(RapidReviewOpened event) {
        return new Beginning(event.notificationId(), event.startOn(), event.startRule(), event.startOn());
    }

    Beginning after(RapidReviewBecameRequired event) {
        return new Beginning(notificationId, startOn, event.startRule(), event.startOn());
    }

    Beginning after(RapidReviewStartRecalculated event) {
        StartRule other = event.startRule();
        return new Beginning(
                notificationId,
                startOn.equals(countsFrom) ? event.to() : startOn,
                other == null ? rule : other,
                event.to());
    }

    boolean voluntary() {
        return rule == StartRule.VOLUNTARY;
    }
}
