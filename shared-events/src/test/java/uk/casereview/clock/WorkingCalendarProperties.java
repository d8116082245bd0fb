package uk.casereview.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingCalendarProperties {
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

    @Property
    void landsOnAWorkingDay(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int n,
            @ForAll("calendars") WorkingCalendar calendar) {
        assertThat(calendar.isWorkingDay(calendar.plusWorkingDays(start, n))).isTrue();
    }

    @Property
    void countsBackWhatItCounted(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 60) int n,
            @ForAll("calendars") WorkingCalendar calendar) {
        assertThat(calendar.workingDaysBetween(start, calendar.plusWorkingDays(start, n)))
                .isEqualTo(n);
    }

    /** §3.1: "step one calendar day at a time, counting only working days". */
    @Property
    void countsWhatSteppingDayByDayCounts(
            @ForAll("days") LocalDate after,
            @ForAll("days") LocalDate upTo,
            @ForAll("calendars") WorkingCalendar calendar) {
        long stepped = upTo.isAfter(after)
                ? after.plusDays(1)
                        .datesUntil(upTo.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .count()
                : 0;

        assertThat(calendar.workingDaysBetween(after, upTo)).isEqualTo((int) stepped);
    }

    /** the warning window opens on the first day on which the status function says "due soon". */
    @Property
    void opensAWindowOnTheFirstDayThatHasNoMoreWorkingDaysLeft(
            @ForAll("days") LocalDate due,
            @ForAll @IntRange(max = 40) int window,
            @ForAll("calendars") WorkingCalendar calendar) {
        LocalDate from = calendar.earliestWithin(window, due);

        assertThat(calendar.workingDaysBetween(from, due)).isEqualTo(window);
        assertThat(calendar.workingDaysBetween(from.minusDays(1), due)).isEqualTo(window + 1);
    }

    @Property
    void neverFallsDueEarlierForALaterStartOrALongerTerm(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 10) int later,
            @ForAll @IntRange(max = 60) int n,
            @ForAll("calendars") WorkingCalendar calendar) {
        LocalDate due = calendar.plusWorkingDays(start, n);

        assertThat(calendar.plusWorkingDays(start.plusDays(later), n)).isAfterOrEqualTo(due);
        assertThat(calendar.plusWorkingDays(start, n + 1)).isAfter(due);
    }

    @Property
    void oneMoreHolidayNeverBringsADueDateForward(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 60) int n,
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate proclaimed) {
        Set<LocalDate> more = new HashSet<>(calendar.holidays());
        more.add(proclaimed);

        assertThat(new WorkingCalendar("more", more).plusWorkingDays(start, n))
                .isAfterOrEqualTo(calendar.plusWorkingDays(start, n));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 4017).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return days().set()
                .ofMaxSize(80)
                .map(days -> new WorkingCalendar("any", days.stream().collect(Collectors.toUnmodifiableSet())));
    }
}
