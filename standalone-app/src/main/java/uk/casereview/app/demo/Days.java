package uk.casereview.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.casereview.clock.WorkingCalendar;

/**
 * The days stories are told in. They are counted in working days before the anchor, so that what is on time or late is
 * so whatever day of the week the service is first started on.
 */
final class Days {
    /** More than any story goes back. */
    private static final int KNOWN = 1400;

    private final WorkingCalendar calendar;
    /** The last working day before the anchor first. */
    private final List<LocalDate> past;

    private Days(WorkingCalendar calendar, List<LocalDate> past) {
        this.calendar = calendar;
        this.past = past;
    }

    static Days before(LocalDate anchor, WorkingCalendar calendar) {
        List<LocalDate> past = new ArrayList<>(KNOWN);
        for (LocalDate day = anchor.minusDays(1); past.size() < KNOWN; day = day.minusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                past.add(day);
            }
        }
        return new Days(calendar, List.copyOf(past));
    }

    /** The last working day itself at 0; a day yet to come where the number is negative. */
    LocalDate ago(int workingDays) {
        return workingDays < 0 ? calendar.plusWorkingDays(past.getFirst(), -workingDays) : past.get(workingDays);
    }
}
