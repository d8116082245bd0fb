package uk.casereview.clock;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The weekdays of §3.2 that the worked examples of §3.4 skip. */
final class BankHolidaysOfTheExamples {
    private BankHolidaysOfTheExamples() {}

    static final WorkingCalendar CALENDAR = new WorkingCalendar("EW", days());

    private static Set<LocalDate> days() {
        return Stream.of(
                        "2020-05-08",
                        "2022-06-02",
                        "2022-06-03",
                        "2022-09-19",
                        "2023-05-08",
                        "2025-04-18",
                        "2025-04-21",
                        "2026-08-31",
                        "2026-12-25",
                        "2026-12-28",
                        "2027-01-01")
                .map(LocalDate::parse)
                .collect(Collectors.toUnmodifiableSet());
    }
}
