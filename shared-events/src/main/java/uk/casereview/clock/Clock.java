package uk.casereview.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.ClockId;

/**
 * One clock as its events tell it. Clocks never pause: "a delay is explained, not suspended".
 *
 * @param policyVersion the policy its length came from
 * @param calendarVersion the calendar its due date was counted on
 */
public record Clock(
        ClockId clockId,
        ClockKind kind,
        LocalDate startOn,
        LocalDate dueOn,
        @Nullable LocalDate stopOn,
        boolean cancelled,
        String policyVersion,
        String calendarVersion) {

    public static Clock of(ClockEvent.ClockStarted started) {
        return new Clock(
                started.clockId(),
                started.kind(),
                started.startOn(),
                started.dueOn(),
                null,
                false,
                started.policyVersion(),
                started.calendarVersion());
    }

    public boolean running() {
        return stopOn == null && !cancelled;
    }

    /** The clock after one more event about it. */
    public Clock evolve(ClockEvent event) {
        return switch (event) {
            case ClockEvent.ClockStarted e -> of(e);
            case ClockEvent.ClockStopped e ->
                new Clock(clockId, kind, startOn, dueOn, e.stopOn(), cancelled, policyVersion, calendarVersion);
            case ClockEvent.ClockRecalculated e ->
                new Clock(
                        clockId,
                        kind,
                        e.startOn(),
                        e.dueOn(),
                        e.stopOn(),
                        cancelled,
                        e.policyVersion(),
                        e.calendarVersion());
            case ClockEvent.ClockCancelled _ ->
                new Clock(clockId, kind, startOn, dueOn, stopOn, true, policyVersion, calendarVersion);
        };
    }

    /**
     * §3.5, derived at query time from the stored dates.
     *
     * @param warnWorkingDays the policy's warning window for this kind
     */
    public ClockStatus status(LocalDate asOf, int warnWorkingDays, WorkingCalendar calendar) {
        LocalDate stopped = stopOn;
        if (cancelled) {
            return ClockStatus.NOT_APPLICABLE;
        }
        if (kind.isLeastTime()) {
            return leastTime(stopped == null ? asOf : stopped);
        }
        if (stopped != null) {
            return stopped.isAfter(dueOn) ? ClockStatus.MET_LATE : ClockStatus.MET;
        }
        if (asOf.isAfter(dueOn)) {
            return kind.isChased() ? ClockStatus.CHASE : ClockStatus.OVERDUE;
        }
        return calendar.workingDaysBetween(asOf, dueOn) <= warnWorkingDays ? ClockStatus.DUE_SOON : ClockStatus.RUNNING;
    }

    private ClockStatus leastTime(LocalDate until) {
        if (!until.isBefore(dueOn)) {
            return ClockStatus.MET;
        }
        return stopOn == null ? ClockStatus.RUNNING : ClockStatus.CUT_SHORT;
    }

    /**
     * Working days strictly after the due date, up to the stop or, while running, to the day asked for. C4 reminds of an
     * answer that nobody has to give by a day, so that it is "never overdue" (§3.3).
     */
    public int workingDaysLate(LocalDate asOf, WorkingCalendar calendar) {
        LocalDate until = stopOn == null ? asOf : stopOn;
        boolean chased = kind == ClockKind.C4 && running();
        return cancelled || chased || kind.isLeastTime() ? 0 : calendar.workingDaysBetween(dueOn, until);
    }
}
