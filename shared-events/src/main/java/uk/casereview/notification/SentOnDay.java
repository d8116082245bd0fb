package uk.casereview.notification;

import java.time.LocalDate;
import uk.casereview.shared.Event;

/** An event that became true when a notification was sent. */
interface SentOnDay extends Event {
    LocalDate sentOn();

    @Override
    default LocalDate effectiveOn(LocalDate recordedOn) {
        return sentOn();
    }
}
