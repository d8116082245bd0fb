package uk.casereview.app.demo;

import java.time.LocalDate;
import uk.casereview.clock.WorkingCalendar;

/**
 * The days stories are told in. They are counted in working days before the anchor, so that what is on time or late is
 * so whatever day of the week the service is first started on.
 *
 * @param last the last working day before the anchor
 */
record Days(LocalDate last, WorkingCalendar calendar) {
    static Days before(LocalDate anchor, WorkingCalendar calendar) {
        return new Days(back(anchor, 1, calendar), calendar);
    }

    /** The last working day itself at 0; a day yet to come where the number is negative. */
    LocalDate ago(int workingDays) {
        return workingDays < 0 ? calendar.plusWorkingDays(last, -workingDays) : back(last, workingDays, calendar);
    }

    private static LocalDate back(LocalDate day, int workingDays, WorkingCalendar calendar) {
        LocalDate reached = day;
        int counted = 0;
        while (counted < workingDays) {
            reached = reached.minusDays(1);
            if (calendar.isWorkingDay(reached)) {
                counted++;
            }
        }
        return reached;
    }
}
