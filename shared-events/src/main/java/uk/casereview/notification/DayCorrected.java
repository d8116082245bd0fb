package uk.casereview.notification;

import java.time.LocalDate;
import uk.casereview.shared.Event;

/** A day on record was wrong; the correct one is when it became true. */
interface DayCorrected extends Event {
    LocalDate from();

    LocalDate to();

    @Override
    default LocalDate effectiveOn(LocalDate recordedOn) {
        return to();
    }
}
