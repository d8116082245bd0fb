package uk.casereview.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockEvent.ClockRecalculated;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.clock.ClockEvent.ClockStopped;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.DerivedId;

/**
 * The clock of one thing that is due on a day people have agreed on: C10, "as agreed" (§3.3). An aggregate has one for
 * each such thing, and no policy or calendar moves it.
 *
 * @param known as it is so far; null before it has started
 */
public record AgreedClock(ClockId clockId, @Nullable Clock known) {

    /** The clock of the thing, in the aggregate that keeps these clocks. */
    public static AgreedClock of(ClockBook clocks, UUID aggregateId, UUID thing) {
        ClockId id = ClockId.of(DerivedId.from(aggregateId, thing.toString()), ClockKind.C10.toString(), 1);
        return new AgreedClock(id, clocks.clocks().get(id));
    }

    public List<ClockEvent> start(LocalDate startOn, LocalDate dueOn, PartnershipOnDate partnership) {
        return known != null
                ? List.of()
                : List.of(new ClockStarted(
                        clockId,
                        ClockKind.C10,
                        startOn,
                        dueOn,
                        partnership.policy().version(),
                        partnership.calendar().version()));
    }

    public List<ClockEvent> stop(LocalDate stopOn) {
        return known == null || !known.running()
                ? List.of()
                : List.of(new ClockStopped(clockId, ClockKind.C10, stopOn, known.dueOn()));
    }

    /** What it measured turns out not to be done: it has been running all along. */
    public List<ClockEvent> resume() {
        return known == null || known.running() ? List.of() : List.of(moved(known, known.dueOn(), null));
    }

    public List<ClockEvent> extend(LocalDate dueOn) {
        return known == null ? List.of() : List.of(moved(known, dueOn, known.stopOn()));
    }

    /** A corrected stop day. */
    public List<ClockEvent> restop(LocalDate stopOn) {
        return known == null || known.running() ? List.of() : List.of(moved(known, known.dueOn(), stopOn));
    }

    public List<ClockEvent> cancel(ClockEvent.Reason reason) {
        return known == null || known.cancelled()
                ? List.of()
                : List.of(new ClockCancelled(clockId, ClockKind.C10, reason));
    }

    private ClockEvent moved(Clock clock, LocalDate dueOn, @Nullable LocalDate stopOn) {
        return new ClockRecalculated(
                clockId,
                ClockKind.C10,
                clock.startOn(),
                dueOn,
                stopOn,
                clock.startOn(),
                clock.dueOn(),
                clock.stopOn(),
                clock.policyVersion(),
                clock.calendarVersion());
    }
}
