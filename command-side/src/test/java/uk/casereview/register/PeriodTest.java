package uk.casereview.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);
    private static final LocalDate LAST = LocalDate.of(2026, 1, 20);
    private static final Period PERIOD = new Period(FIRST, LAST);

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-09, false",
        "2026-01-01, 2026-01-10, true",
        "2026-01-12, 2026-01-13, true",
        "2026-01-20, 2026-01-30, true",
        "2026-01-21, 2026-01-30, false",
        "2026-01-20, , true",
        "2026-01-21, , false",
        "2026-01-01, , true"
    })
    void overlapsWhereOneDayIsInBoth(LocalDate from, @Nullable LocalDate to, boolean overlaps) {
        assertThat(PERIOD.overlaps(new Period(from, to))).isEqualTo(overlaps);
        assertThat(new Period(from, to).overlaps(PERIOD)).isEqualTo(overlaps);
    }

    @Test
    void coversItsFirstAndItsLastDay() {
        assertThat(PERIOD.covers(FIRST.minusDays(1))).isFalse();
        assertThat(PERIOD.covers(FIRST)).isTrue();
        assertThat(PERIOD.covers(LAST)).isTrue();
        assertThat(PERIOD.covers(LAST.plusDays(1))).isFalse();
        assertThat(new Period(FIRST, null).covers(LAST)).isTrue();
    }

    @Test
    void isEmptyWhenItEndsBeforeItStarts() {
        assertThat(new Period(FIRST, FIRST.minusDays(1)).isEmpty()).isTrue();
        assertThat(new Period(FIRST, FIRST).isEmpty()).isFalse();
        assertThat(new Period(FIRST, null).isEmpty()).isFalse();
    }

    @Test
    void isCutTheDayBefore() {
        assertThat(PERIOD.until(LAST)).isEqualTo(new Period(FIRST, LAST.minusDays(1)));
        assertThat(PERIOD.until(LAST.plusDays(1))).isEqualTo(PERIOD);
        assertThat(new Period(FIRST, null).until(LAST)).isEqualTo(new Period(FIRST, LAST.minusDays(1)));
        assertThat(PERIOD.until(FIRST).isEmpty()).isTrue();
    }
}
