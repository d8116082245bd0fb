package uk.casereview.rapidreview;

import java.time.LocalDate;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.shared.NotificationId;

/** Of what the review is, and from when it counts. */
record Beginning(NotificationId notificationId, LocalDate startOn, StartRule rule) {
    static Beginning of(RapidReviewOpened event) {
        return new Beginning(event.notificationId(), event.startOn(), event.startRule());
    }

    Beginning on(LocalDate corrected) {
        return new Beginning(notificationId, corrected, rule);
    }
}
