package uk.casereview.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Working days: "Mon–Fri that is not an England & Wales bank holiday" (§1), with the holidays given as data.
 *
 * @param version names the calendar in the events whose dates were computed with it
 */
public record WorkingCalendar(String version, Set<LocalDate> holidays) {
    private static final LocalDate A_MONDAY = LocalDate.of(2018, 1, 1);
    private static final int WEEK = 7;
    private static final int WEEKDAYS = 5;

    public WorkingCalendar {
        holidays = Set.copyOf(holidays);
    }

    public boolean isWorkingDay(LocalDate day) {
        return isWeekday(day) && !holidays.contains(day);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /**
     * §3.1: "day d is day 0; step one calendar day at a time, counting only working days, until n counted", so a
     * start on a weekend counts from the next working day, which is day 1.
     */
    public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        LocalDate reached = day;
        int counted = 0;
        while (counted < workingDays) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                counted++;
            }
        }
        return reached;
    }

    /** Working days strictly after the first day, up to and including the second; 0 where the second is not later. */
    public int workingDaysBetween(LocalDate after, LocalDate upTo) {
        if (!upTo.isAfter(after)) {
            return 0;
        }
        long onWeekdays = holidays.stream()
                .filter(day -> day.isAfter(after) && !day.isAfter(upTo) && isWeekday(day))
                .count();
        return Math.toIntExact(weekdaysUpTo(upTo) - weekdaysUpTo(after) - onWeekdays);
    }

    /** The first day from which no more than so many working days are left until the day. */
    public LocalDate earliestWithin(int workingDays, LocalDate until) {
        LocalDate earliest = until;
        int left = 0;
        while (left < workingDays || !isWorkingDay(earliest)) {
            left += isWorkingDay(earliest) ? 1 : 0;
            earliest = earliest.minusDays(1);
        }
        return earliest;
    }

    /** Mondays to Fridays of whole weeks, and of the day's own week so far; a difference of two is a number of days. */
    private static long weekdaysUpTo(LocalDate day) {
        long sinceAMonday = day.toEpochDay() - A_MONDAY.toEpochDay();
        return Math.floorDiv(sinceAMonday, WEEK) * WEEKDAYS + Math.min(Math.floorMod(sinceAMonday, WEEK) + 1, WEEKDAYS);
    }
}
