package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.partnership.PartnershipEvent.Holiday;

class BankHolidaysTest {
    private final WorkingCalendar calendar = new WorkingCalendar(
            "EW", BankHolidays.between(2018, 2028).stream().map(Holiday::on).collect(Collectors.toUnmodifiableSet()));

    @Test
    void tellsWorkingDaysAsThePublishedCalendarDoesOnEveryDayFrom2018To2028() throws IOException {
        WorkingCalendar published = new WorkingCalendar("published", published());

        assertThat(LocalDate.of(2018, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)))
                .allSatisfy(day ->
                        assertThat(calendar.isWorkingDay(day)).as("%s", day).isEqualTo(published.isWorkingDay(day)));
    }

    @Test
    void namesNoWeekendDayAndEachDayOnce() throws IOException {
        assertThat(BankHolidays.between(2018, 2028))
                .extracting(Holiday::on)
                .doesNotHaveDuplicates()
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(published());
    }

    @Test
    void knowsTheOneOffs() {
        assertThat(calendar.holidays())
                .contains(
                        LocalDate.of(2020, 5, 8),
                        LocalDate.of(2022, 6, 2),
                        LocalDate.of(2022, 6, 3),
                        LocalDate.of(2022, 9, 19),
                        LocalDate.of(2023, 5, 8))
                .doesNotContain(LocalDate.of(2020, 5, 4), LocalDate.of(2022, 5, 30));
    }

    private static Set<LocalDate> published() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(BankHolidaysTest.class.getResourceAsStream("bank-holidays-ew.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> LocalDate.parse(line.substring(0, 10)))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
