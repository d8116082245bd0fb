package uk.casereview.shared;

import java.time.LocalDate;

/** An event that says on which day it became true. */
public interface OnDay extends Event {
    LocalDate on();

    @Override
    default LocalDate effectiveOn(LocalDate recordedOn) {
        return on();
    }
}
