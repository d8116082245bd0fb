package uk.casereview.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From one day to another, both included; without an end where none is known. */
public record Period(LocalDate from, @Nullable LocalDate to) {

    /** Whether it ends before it starts, and so covers no day. */
    public boolean isEmpty() {
        return endsBefore(from);
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && !endsBefore(date);
    }

    public boolean overlaps(Period other) {
        return !endsBefore(other.from) && !other.endsBefore(from);
    }

    /** The part before the day. */
    Period until(LocalDate day) {
        return endsBefore(day) ? this : new Period(from, day.minusDays(1));
    }

    private boolean endsBefore(LocalDate date) {
        return to != null && to.isBefore(date);
    }
}
