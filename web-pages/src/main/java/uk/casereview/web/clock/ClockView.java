package uk.casereview.web.clock;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.ClockReading;
import uk.casereview.clock.ClockStatus;
import uk.casereview.web.Days;

/** A clock with its due date and what it says today, in words as well as in colour. */
public record ClockView(
        ClockKind kind,
        String startedOn,
        String dueOn,
        @Nullable String stoppedOn,
        ClockStatus status,
        int workingDaysLate) {

    /** Those that apply, soonest due first. */
    static List<ClockView> of(List<ClockReading> readings) {
        return readings.stream()
                .filter(reading -> reading.status() != ClockStatus.NOT_APPLICABLE)
                .sorted(Comparator.comparing(reading -> reading.clock().dueOn()))
                .map(ClockView::of)
                .toList();
    }

    private static ClockView of(ClockReading reading) {
        var clock = reading.clock();
        return new ClockView(
                clock.kind(),
                Days.day(clock.startOn()),
                Days.day(clock.dueOn()),
                Days.dayIfThere(clock.stopOn()),
                reading.status(),
                reading.workingDaysLate());
    }

    /** The colour of its tag, which only repeats the words. */
    public String colour() {
        return colour(status);
    }

    /** The colour of the tag of a clock that stands so. */
    public static String colour(ClockStatus status) {
        return switch (status) {
            case MET -> "green";
            case MET_LATE, CHASE, CUT_SHORT -> "orange";
            case RUNNING -> "blue";
            case DUE_SOON -> "yellow";
            case OVERDUE -> "red";
            case NOT_APPLICABLE -> "grey";
        };
    }

    public boolean isRunning() {
        return stoppedOn == null;
    }

    public boolean isLate() {
        return workingDaysLate > 0 && (status == ClockStatus.OVERDUE || status == ClockStatus.MET_LATE);
    }
}
