package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/** Of something done on several days, the day it was complete. */
final class LastDay {
    private LastDay() {}

    static LocalDate of(Collection<LocalDate> days, LocalDate recordedOn) {
        return days.stream().max(Comparator.naturalOrder()).orElse(recordedOn);
    }
}
