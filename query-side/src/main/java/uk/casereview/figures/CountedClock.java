package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockKind;

/**
 * One clock that counts; what was cancelled does not (§15.1-4).
 *
 * @param workingDays from start to stop, by the calendar known when it stopped; null while it runs
 * @param explained whether a reason for being late is on record
 * @param knownFrom since when it was known just so
 */
record CountedClock(
        ClockKind kind,
        LocalDate startOn,
        LocalDate dueOn,
        @Nullable LocalDate stopOn,
        @Nullable Integer workingDays,
        boolean explained,
        UUID aggregateId,
        Instant knownFrom)
        implements Versioned<CountedClock> {
    /** Stopped after its date or, where it had to last until then, before it. */
    boolean isLate() {
        LocalDate stopped = stopOn;
        return stopped != null && (kind.isLeastTime() ? stopped.isBefore(dueOn) : stopped.isAfter(dueOn));
    }

    @Override
    public CountedClock knownFrom(Instant moment) {
        return new CountedClock(kind, startOn, dueOn, stopOn, workingDays, explained, aggregateId, moment);
    }
}
