package uk.casereview.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.ClockStatus;

/**
 * §11.3 of one kind of clock: how many read how on a day, and how many working days those took that have stopped.
 *
 * @param byStatus without NOT_APPLICABLE: what was cancelled is not in the population
 * @param workingDays how many clocks took so many
 */
record ClockCounts(Map<ClockStatus, Integer> byStatus, SortedMap<Integer, Integer> workingDays) {
    /** Every status a clock of the population may have, in the order they are shown. */
    static final List<ClockStatus> STATUSES = List.of(
            ClockStatus.MET,
            ClockStatus.MET_LATE,
            ClockStatus.OVERDUE,
            ClockStatus.CHASE,
            ClockStatus.DUE_SOON,
            ClockStatus.RUNNING,
            ClockStatus.CUT_SHORT);

    /** So many clocks that stopped alike; late is what was not done by its date, or did not last until it. */
    record Stopped(ClockKind kind, boolean late, int workingDays, int number) {}

    /** So many clocks that run to the same day. */
    record Running(ClockKind kind, LocalDate dueOn, int number) {}

    /**
     * The counts of one kind.
     *
     * @param warnedUpTo the last due date that is warned of on the day; null where the kind is never warned of
     */
    static ClockCounts of(
            ClockKind kind,
            Collection<Stopped> stopped,
            Collection<Running> running,
            LocalDate day,
            @Nullable LocalDate warnedUpTo) {
        Map<ClockStatus, Integer> byStatus = new EnumMap<>(ClockStatus.class);
        SortedMap<Integer, Integer> workingDays = new TreeMap<>();
        for (Stopped some : stopped) {
            if (some.kind() == kind) {
                byStatus.merge(stopped(kind, some.late()), some.number(), Integer::sum);
                workingDays.merge(some.workingDays(), some.number(), Integer::sum);
            }
        }
        for (Running some : running) {
            if (some.kind() == kind) {
                byStatus.merge(status(kind, some.dueOn(), day, warnedUpTo), some.number(), Integer::sum);
            }
        }
        return new ClockCounts(byStatus, workingDays);
    }

    /** §3.5 of a clock that has stopped. */
    static ClockStatus stopped(ClockKind kind, boolean late) {
        if (!late) {
            return ClockStatus.MET;
        }
        return kind.isLeastTime() ? ClockStatus.CUT_SHORT : ClockStatus.MET_LATE;
    }

    /** §3.5 of a clock that runs; what has lasted until its date has lasted long enough. */
    static ClockStatus status(ClockKind kind, LocalDate dueOn, LocalDate day, @Nullable LocalDate warnedUpTo) {
        if (kind.isLeastTime()) {
            return day.isBefore(dueOn) ? ClockStatus.RUNNING : ClockStatus.MET;
        }
        if (day.isAfter(dueOn)) {
            return kind == ClockKind.C4 ? ClockStatus.CHASE : ClockStatus.OVERDUE;
        }
        return warnedUpTo != null && !dueOn.isAfter(warnedUpTo) ? ClockStatus.DUE_SOON : ClockStatus.RUNNING;
    }

    int of(ClockStatus status) {
        return byStatus.getOrDefault(status, 0);
    }

    /** In the order of {@link #STATUSES}. */
    int[] inOrder() {
        return STATUSES.stream().mapToInt(this::of).toArray();
    }

    boolean isEmpty() {
        return byStatus.isEmpty();
    }

    /** {@code roundHalfUp(100*met/(met+late+overdue))}, running excluded; what was cut short is not met either. */
    @Nullable
    Integer onTimePct() {
        int met = of(ClockStatus.MET);
        return Share.percent(met, met + of(ClockStatus.MET_LATE) + of(ClockStatus.OVERDUE) + of(ClockStatus.CUT_SHORT));
    }

    /** Of an even number of clocks, half way between the two in the middle; null where none has stopped. */
    @Nullable
    BigDecimal medianWorkingDays() {
        return Median.of(workingDays);
    }
}
