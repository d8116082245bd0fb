package uk.casereview.notification;

import java.time.LocalDate;
import uk.casereview.shared.Event;

/** An event that says on which day it became true. */
interface OnDay extends Event {
    LocalDate on();

    @Override
    default LocalDate effectiveOn(LocalDate recordedOn) {
        return on();
    }
}
