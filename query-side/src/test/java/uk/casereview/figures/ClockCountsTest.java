package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.ClockStatus;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.figures.ClockCounts.Running;
import uk.casereview.figures.ClockCounts.Stopped;
import uk.casereview.shared.ClockId;
import uk.casereview.timeline.CaseLog;

/** §11.3, §3.5. */
class ClockCountsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-02-09");

    @Test
    void nothingStoppedAndNothingOverdueIsNoPercentage() {
        ClockCounts counts = counts(List.of(), List.of(running("2026-03-02", 3)));

        assertThat(counts.onTimePct()).isNull();
        assertThat(counts.medianWorkingDays()).isNull();
        assertThat(counts.of(ClockStatus.RUNNING)).isEqualTo(3);
    }

    /** "running excluded": what is still within its time says nothing yet. */
    @Test
    void theRunningAreNotInThePercentageAndTheOverdueAre() {
        ClockCounts counts = counts(
                List.of(met(4, 3), late(9, 1)),
                List.of(running("2026-02-06", 2), running("2026-02-10", 5), running("2026-03-02", 7)));

        assertThat(counts.inOrder()).containsExactly(3, 1, 2, 0, 5, 7, 0);
        assertThat(counts.onTimePct()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 13", "1, 200, 1", "1, 201, 0", "17, 21, 81", "20, 30, 67", "2, 3, 67", "1, 3, 33", "0, 5, 0"})
    void percentagesAreRoundedHalfUp(int part, int whole, int percent) {
        assertThat(Share.percent(part, whole)).isEqualTo(percent);
    }

    @Test
    void aShareOfNothingIsNone() {
        assertThat(Share.percent(0, 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"'3', 3", "'3 5', 4", "'3 4', 3.5", "'1 5 9', 5", "'0 0 10 10', 5", "'2 2 2 9', 2", "'10 20', 15"})
    void theMedianIsHalfWayBetweenTheTwoInTheMiddle(String days, String median) {
        List<Stopped> stopped = IntStream.of(List.of(days.split(" ")).stream()
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .mapToObj(taken -> met(taken, 1))
                .toList();

        assertThat(counts(stopped, List.of()).medianWorkingDays()).isEqualByComparingTo(median);
    }

    /** §3.3: "never 'overdue', only 'chase'". */
    @Test
    void aReplyOfThePanelIsChasedAndNeverOverdue() {
        ClockCounts counts = ClockCounts.of(
                ClockKind.C4,
                List.of(),
                List.of(new Running(ClockKind.C4, LocalDate.parse("2026-02-06"), 2)),
                DAY,
                null);

        assertThat(counts.of(ClockStatus.CHASE)).isEqualTo(2);
        assertThat(counts.onTimePct()).isNull();
    }

    @Test
    void otherKindsDoNotCount() {
        ClockCounts counts = counts(List.of(new Stopped(ClockKind.C3, false, 4, 3)), List.of());

        assertThat(counts.isEmpty()).isTrue();
    }

    /** The status from a due date and the last day that is warned of is the status a clock itself tells (§3.5). */
    @ParameterizedTest
    @CsvSource({"2026-02-06", "2026-02-08", "2026-02-09", "2026-02-10", "2026-02-11", "2026-02-12", "2026-02-14"})
    void aStatusByDatesIsTheStatusOfTheClock(LocalDate due) {
        WorkingCalendar calendar = new WorkingCalendar("EW", Set.of());
        Clock clock = new Clock(
                ClockId.of(CaseLog.CASE, "C1", 1),
                ClockKind.C1,
                LocalDate.parse("2026-02-02"),
                due,
                null,
                false,
                "P",
                "EW");

        assertThat(ClockCounts.status(
                        ClockKind.C1, due, DAY, calendar.plusWorkingDays(DAY, 3).minusDays(1)))
                .isEqualTo(clock.status(DAY, 2, calendar));
    }

    /** C7, C8: "at least"; what has lasted until its date is met, and nothing of it is ever overdue. */
    @ParameterizedTest
    @CsvSource({"2026-02-06", "2026-02-09", "2026-02-10", "2029-08-24"})
    void whatLastsAtLeastSoLongIsMetWithItsDate(LocalDate due) {
        WorkingCalendar calendar = new WorkingCalendar("EW", Set.of());
        Clock clock = new Clock(
                ClockId.of(CaseLog.CASE, "C8", 1),
                ClockKind.C8,
                LocalDate.parse("2026-02-02"),
                due,
                null,
                false,
                "P",
                "EW");

        assertThat(ClockCounts.status(ClockKind.C8, due, DAY, null)).isEqualTo(clock.status(DAY, 2, calendar));
    }

    @Test
    void whatEndedBeforeItsDateIsCutShortAndNotMet() {
        ClockCounts counts = ClockCounts.of(
                ClockKind.C7,
                List.of(new Stopped(ClockKind.C7, false, 8, 3), new Stopped(ClockKind.C7, true, 4, 1)),
                List.of(),
                DAY,
                null);

        assertThat(counts.of(ClockStatus.CUT_SHORT)).isEqualTo(1);
        assertThat(counts.of(ClockStatus.MET)).isEqualTo(3);
        assertThat(counts.onTimePct()).isEqualTo(75);
    }

    private static ClockCounts counts(List<Stopped> stopped, List<Running> running) {
        return ClockCounts.of(ClockKind.C1, stopped, running, DAY, LocalDate.parse("2026-02-11"));
    }

    private static Stopped met(int workingDays, int number) {
        return new Stopped(ClockKind.C1, false, workingDays, number);
    }

    private static Stopped late(int workingDays, int number) {
        return new Stopped(ClockKind.C1, true, workingDays, number);
    }

    private static Running running(String due, int number) {
        return new Running(ClockKind.C1, LocalDate.parse(due), number);
    }
}
