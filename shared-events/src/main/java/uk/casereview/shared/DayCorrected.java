package uk.casereview.shared;

import java.time.LocalDate;

/** A day on record was wrong; the correct one is when it became true. */
public interface DayCorrected extends Correction {
    LocalDate from();

    LocalDate to();

    @Override
    default LocalDate effectiveOn(LocalDate recordedOn) {
        return to();
    }
}
