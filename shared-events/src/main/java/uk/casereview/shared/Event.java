package uk.casereview.shared;

import java.time.LocalDate;

/** What is now true. */
public interface Event {
    /**
     * The date on which it became true: what the event itself says, else the day it was recorded.
     *
     * @param recordedOn the London date of recording
     */
    default LocalDate effectiveOn(LocalDate recordedOn) {
        return recordedOn;
    }
}
