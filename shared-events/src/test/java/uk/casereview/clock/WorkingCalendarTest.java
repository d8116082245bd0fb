package uk.casereview.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.clock.BankHolidaysOfTheExamples.CALENDAR;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    @ParameterizedTest
    @CsvSource({
        "2020-05-04,  5, 2020-05-12",
        "2022-06-01,  5, 2022-06-10",
        "2022-09-14,  5, 2022-09-22",
        "2023-05-03,  5, 2023-05-11",
        "2025-04-11,  5, 2025-04-22",
        "2026-02-02,  5, 2026-02-09",
        "2026-02-09, 15, 2026-03-02",
        "2026-08-29,  5, 2026-09-07",
        "2026-12-24,  5, 2027-01-05",
        "2026-12-24, 15, 2027-01-19",
        "2026-08-12,  7, 2026-08-21",
        "2026-08-21,  7, 2026-09-02"
    })
    void countsFromTheDayAfterTheStart(LocalDate start, int workingDays, LocalDate due) {
        assertThat(CALENDAR.plusWorkingDays(start, workingDays)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-28, true", "2026-08-29, false", "2026-08-30, false", "2026-08-31, false"})
    void worksOnWeekdaysThatAreNoHolidays(LocalDate day, boolean working) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-28, 2026-08-28, 0",
        "2026-08-28, 2026-08-27, 0",
        "2026-08-28, 2026-08-31, 0",
        "2026-08-28, 2026-09-01, 1",
        "2026-02-09, 2026-03-02, 15"
    })
    void countsTheWorkingDaysAfterOneDayUpToAnother(LocalDate after, LocalDate upTo, int workingDays) {
        assertThat(CALENDAR.workingDaysBetween(after, upTo)).isEqualTo(workingDays);
    }

    @Test
    void staysWhereItIsWithNothingToCount() {
        LocalDate sunday = LocalDate.of(2026, 8, 30);

        assertThat(CALENDAR.plusWorkingDays(sunday, 0)).isEqualTo(sunday);
    }
}
