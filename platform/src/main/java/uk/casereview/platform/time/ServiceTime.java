package uk.casereview.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The time that is stamped on commands at the edge, and alone gives {@code today} and {@code recordedAt}.
 *
 * <p>Tokens, the scheduler, sessions and Axon's own timestamps use system time instead, so that a training clock never
 * disturbs them.
 */
public interface ServiceTime {
    /** "Legal date of a timestamp = its date in Europe/London". */
    ZoneId LONDON = ZoneId.of("Europe/London");

    /** In whole milliseconds, as it is stored. */
    Instant now();

    default LocalDate today() {
        return londonDate(now());
    }

    static LocalDate londonDate(Instant instant) {
        return LocalDate.ofInstant(instant, LONDON);
    }
}
