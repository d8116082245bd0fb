package uk.casereview.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.web.PageError;

class AsAtTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 10);

    @Test
    void isNowWhereNoDayIsGivenOrItIsToday() {
        assertThat(AsAt.of(Map.of(), TODAY).moment()).isNull();
        assertThat(asked("10", "7", "2026").moment()).isNull();
        assertThat(asked("10", "7", "2026").isFailed()).isFalse();
    }

    @Test
    void isTheLastMomentOfTheDayInLondon() {
        assertThat(asked(" 2", "02 ", "2026").moment()).isEqualTo(Instant.parse("2026-02-02T23:59:59.999Z"));
        assertThat(asked("9", "7", "2026").moment()).isEqualTo(Instant.parse("2026-07-09T22:59:59.999Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "30, 2, 2026, no-day",
        "'', 2, 2026, no-day",
        "x, 2, 2026, no-day",
        "1, 2, 20260, no-day",
        "11, 7, 2026, future",
    })
    void saysWhatIsWrongWithTheDayAndKeepsIt(String day, String month, String year, String error) {
        AsAt asked = asked(day, month, year);

        assertThat(asked.errors()).containsExactly(new PageError("day", "case.as-at.error." + error));
        assertThat(asked.moment()).isNull();
        assertThat(asked.year()).isEqualTo(year);
    }

    private static AsAt asked(String day, String month, String year) {
        return AsAt.of(Map.of("day", day, "month", month, "year", year), TODAY);
    }
}
