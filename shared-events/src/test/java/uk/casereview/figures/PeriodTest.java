package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** §11.5: "A reporting year is named by its end (2026 = Apr 2025–Mar 2026)". */
class PeriodTest {
    @Test
    void aReportingYearIsNamedByItsEnd() {
        assertThat(Period.ofYear(2026)).isEqualTo(period("2025-04-01", "2026-03-31"));
        assertThat(Period.ofYear(2026).isReportingYear()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 2026", "2026-04-01, 2027", "2025-12-31, 2026", "2026-01-01, 2026", "2024-02-29, 2024"})
    void aDayIsInTheYearThatEndsNext(LocalDate day, int year) {
        assertThat(Period.yearOf(day)).isEqualTo(year);
        assertThat(Period.ofYear(year).contains(day)).isTrue();
        assertThat(Period.ofYear(year + 1).contains(day)).isFalse();
        assertThat(Period.ofYear(year - 1).contains(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-01, 2026-03-31, true",
        "2024-02-01, 2024-02-29, true",
        "2025-02-01, 2025-02-28, true",
        "2024-02-01, 2024-02-28, false",
        "2025-04-02, 2026-03-31, false",
        ", 2026-03-31, true",
        "2025-04-01, , true",
        "2025-04-15, , false"
    })
    void sumsByMonthAnswerPeriodsOfWholeMonths(@Nullable String from, @Nullable String to, boolean whole) {
        assertThat(period(from, to).isOfWholeMonths()).isEqualTo(whole);
    }

    @Test
    void whatIsNoWholeYearIsNone() {
        assertThat(Period.ALWAYS.isReportingYear()).isFalse();
        assertThat(period("2025-04-01", "2026-03-30").isReportingYear()).isFalse();
        assertThat(period("2025-01-01", "2025-12-31").isReportingYear()).isFalse();
    }

    @Test
    void aPeriodEndsNoEarlierThanItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> period("2026-03-31", "2026-03-30"));
        assertThat(period("2026-03-31", "2026-03-31").contains(LocalDate.parse("2026-03-31")))
                .isTrue();
    }

    private static Period period(@Nullable String from, @Nullable String to) {
        return new Period(day(from), day(to));
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
