package uk.casereview.rapidreview;

import java.time.LocalDate;
import uk.casereview.shared.Correction;

/** A day on record was wrong; the correct one is when it became true. */
interface DayCorrected extends Correction {
    LocalDate from();

    LocalDate to();

    @Override
    default LocalDate effectiveOn(LocalDate recordedOn) {
        return to();
    }
}
