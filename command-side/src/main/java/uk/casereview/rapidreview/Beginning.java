package uk.casereview.rapidreview;

import java.time.LocalDate;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewStartRecalculated;
import uk.casereview.shared.NotificationId;

/** Of what the review is, and from when it counts. */
record Beginning(NotificationId notificationId, LocalDate startOn, StartRule rule) {
    static Beginning of(RapidReviewOpened event) {
        return new Beginning(event.notificationId(), event.startOn(), event.startRule());
    }

    Beginning after(RapidReviewStartRecalculated event) {
        StartRule other = event.startRule();
        return new Beginning(notificationId, event.to(), other == null ? rule : other);
    }
}
