package uk.casereview.rapidreview;

import java.time.LocalDate;
import uk.casereview.shared.Event;

/** Something came in; it became true the day it did. */
interface ReceivedOnDay extends Event {
    LocalDate receivedOn();

    @Override
    default LocalDate effectiveOn(LocalDate recordedOn) {
        return receivedOn();
    }
}
