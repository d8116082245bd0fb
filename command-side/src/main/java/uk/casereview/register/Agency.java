package uk.casereview.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;

/** An agency, since when it takes part, and what came after it. */
public record Agency(
        AgencyCode code,
        String name,
        LocalDate from,
        @Nullable Succession succession) {

    /** Another agency stands in its place from the day. */
    public record Succession(AgencyCode to, LocalDate on) {}

    /** Takes part on the day under its own code. */
    public boolean standsOn(LocalDate date) {
        Succession next = succession;
        return !from.isAfter(date) && (next == null || next.on().isAfter(date));
    }

    Agency succeeded(Succession next) {
        return new Agency(code, name, from, next);
    }
}
