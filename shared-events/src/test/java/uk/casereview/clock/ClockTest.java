package uk.casereview.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.clock.BankHolidaysOfTheExamples.CALENDAR;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockEvent.ClockRecalculated;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.clock.ClockEvent.ClockStopped;
import uk.casereview.shared.ClockId;

class ClockTest {
    private static final ClockId ID = ClockId.of(new UUID(0, 1), "C1", 1);
    private static final LocalDate START = LocalDate.of(2026, 2, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 2, 9);

    @ParameterizedTest
    @CsvSource({
        "2026-02-02, RUNNING",
        "2026-02-04, RUNNING",
        "2026-02-05, DUE_SOON",
        "2026-02-08, DUE_SOON",
        "2026-02-09, DUE_SOON",
        "2026-02-10, OVERDUE"
    })
    void whileRunningDependsOnTheDayAsked(LocalDate asOf, ClockStatus status) {
        assertThat(clock(ClockKind.C1, null, false).status(asOf, 2, CALENDAR)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-06, MET, 0", "2026-02-09, MET, 0", "2026-02-10, MET_LATE, 1", "2026-02-16, MET_LATE, 5"})
    void onceStoppedDependsOnTheStopDayAlone(LocalDate stopOn, ClockStatus status, int late) {
        Clock clock = clock(ClockKind.C1, stopOn, false);

        assertThat(clock.status(START, 2, CALENDAR)).isEqualTo(status);
        assertThat(clock.status(LocalDate.of(2027, 1, 1), 2, CALENDAR)).isEqualTo(status);
        assertThat(clock.workingDaysLate(LocalDate.of(2027, 1, 1), CALENDAR)).isEqualTo(late);
    }

    @Test
    void isLateByNoWorkingDayWhenStoppedOnTheWeekendAfter() {
        LocalDate friday = LocalDate.of(2026, 2, 13);
        Clock clock = new Clock(ID, ClockKind.C1, START, friday, friday.plusDays(1), false, "P", "EW");

        assertThat(clock.status(friday, 2, CALENDAR)).isEqualTo(ClockStatus.MET_LATE);
        assertThat(clock.workingDaysLate(friday, CALENDAR)).isZero();
    }

    @Test
    void countsItsLatenessUpToTheDayAskedWhileRunning() {
        assertThat(clock(ClockKind.C1, null, false).workingDaysLate(LocalDate.of(2026, 2, 12), CALENDAR))
                .isEqualTo(3);
        assertThat(clock(ClockKind.C1, null, false).workingDaysLate(START, CALENDAR))
                .isZero();
    }

    @Test
    void appliesToNothingOnceCancelled() {
        LocalDate later = LocalDate.of(2026, 3, 2);

        assertThat(clock(ClockKind.C1, null, true).status(later, 2, CALENDAR)).isEqualTo(ClockStatus.NOT_APPLICABLE);
        assertThat(clock(ClockKind.C1, later, true).status(later, 2, CALENDAR)).isEqualTo(ClockStatus.NOT_APPLICABLE);
        assertThat(clock(ClockKind.C1, null, true).workingDaysLate(later, CALENDAR))
                .isZero();
    }

    @Test
    void isChasedAndNeverOverdueWhereThePanelIsToAnswer() {
        assertThat(clock(ClockKind.C4, null, false).status(DUE.plusDays(1), 0, CALENDAR))
                .isEqualTo(ClockStatus.CHASE);
        assertThat(clock(ClockKind.C4, null, false).status(DUE, 0, CALENDAR)).isEqualTo(ClockStatus.DUE_SOON);
        LocalDate later = LocalDate.of(2026, 2, 12);
        assertThat(clock(ClockKind.C4, null, false).workingDaysLate(later, CALENDAR))
                .isZero();
        assertThat(clock(ClockKind.C4, later, false).workingDaysLate(later, CALENDAR))
                .isEqualTo(3);
    }

    @Test
    void whatLastsAtLeastSoLongIsMetWhenItHas() {
        LocalDate before = DUE.minusDays(1);

        assertThat(clock(ClockKind.C8, null, false).status(before, 2, CALENDAR)).isEqualTo(ClockStatus.RUNNING);
        assertThat(clock(ClockKind.C8, null, false).status(DUE, 2, CALENDAR)).isEqualTo(ClockStatus.MET);
        assertThat(clock(ClockKind.C7, DUE, false).status(START, 2, CALENDAR)).isEqualTo(ClockStatus.MET);
        assertThat(clock(ClockKind.C7, before, false).status(DUE, 2, CALENDAR)).isEqualTo(ClockStatus.CUT_SHORT);
        assertThat(clock(ClockKind.C8, null, false).workingDaysLate(DUE.plusDays(9), CALENDAR))
                .isZero();
    }

    @Test
    void runsFromItsStartUntilItIsStoppedOrCancelled() {
        Clock started = Clock.of(started());

        assertThat(started.running()).isTrue();
        assertThat(started.evolve(new ClockStopped(ID, ClockKind.C1, DUE, DUE)).running())
                .isFalse();
        assertThat(started.evolve(new ClockCancelled(ID, ClockKind.C1, ClockEvent.Reason.WITHDRAWN))
                        .running())
                .isFalse();
    }

    @Test
    void takesEveryDateOfARecalculation() {
        LocalDate start = START.plusDays(1);
        var moved = new ClockRecalculated(ID, ClockKind.C1, start, DUE.plusDays(1), DUE, START, DUE, null, "P2", "EW2");

        assertThat(Clock.of(started()).evolve(moved))
                .isEqualTo(new Clock(ID, ClockKind.C1, start, DUE.plusDays(1), DUE, false, "P2", "EW2"));
        assertThat(Clock.of(started()).evolve(started())).isEqualTo(Clock.of(started()));
    }

    @Test
    void isTrueFromItsOwnDates() {
        assertThat(started().effectiveOn(DUE)).isEqualTo(START);
        assertThat(new ClockStopped(ID, ClockKind.C1, START, DUE).effectiveOn(DUE))
                .isEqualTo(START);
    }

    private static ClockStarted started() {
        return new ClockStarted(ID, ClockKind.C1, START, DUE, "P", "EW");
    }

    private static Clock clock(ClockKind kind, @Nullable LocalDate stopOn, boolean cancelled) {
        return new Clock(ID, kind, START, DUE, stopOn, cancelled, "P", "EW");
    }
}
