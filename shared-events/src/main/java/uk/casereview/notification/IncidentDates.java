package uk.casereview.notification;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When it happened, as well as that is known (§15.3-14).
 *
 * @param incidentOn the day, where it is exact; an estimate is a range
 * @param precision how precisely the day is known; null in a command: EXACT where a day is given, RANGE where a period is, else UNKNOWN
 */
public record IncidentDates(
        @Nullable LocalDate incidentOn,
        @Nullable LocalTime incidentTime,
        @Nullable LocalDate incidentFrom,
        @Nullable LocalDate incidentTo,
        @Nullable DatePrecision precision) {

    /** §15.3-14: "in figures incidentFrom"; the exact day where there is one, empty where nothing is known. */
    public Optional<LocalDate> earliest() {
        return Optional.ofNullable(incidentOn).or(() -> Optional.ofNullable(incidentFrom));
    }
}
