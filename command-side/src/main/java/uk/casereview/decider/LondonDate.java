package uk.casereview.decider;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** §3.1: "Legal date of a timestamp = its date in Europe/London". */
public final class LondonDate {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private LondonDate() {}

    public static LocalDate of(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }

    /** The instant a legal day begins, for what is known to the day only. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    /** A moment that is on this day in every zone of Europe. */
    public static Instant noonOf(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(LONDON).toInstant();
    }
}
