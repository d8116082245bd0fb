package uk.casereview.datarequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerByPolicyTest {
    /** Art. 12(3); the last line is clamped to the end of the month. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-09, 2026-03-09, 2026-05-09",
        "2026-01-31, 2026-02-28, 2026-04-30",
    })
    void anAnswerTakesAMonthAndWithMoreTimeThree(LocalDate receivedOn, LocalDate answerBy, LocalDate extended) {
        assertThat(AnswerByPolicy.answerBy(receivedOn)).isEqualTo(answerBy);
        assertThat(AnswerByPolicy.extended(receivedOn)).isEqualTo(extended);
    }

    /** Art. 33(1): hours run through weekends, bank holidays and the change of the clocks. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-06T17:00:00Z, 2026-02-09T17:00:00Z",
        "2026-04-02T17:00:00Z, 2026-04-05T17:00:00Z",
        "2026-03-28T12:00:00Z, 2026-03-31T12:00:00Z",
    })
    void aBreachIsReportedWithinSeventyTwoHours(Instant awareAt, Instant reportBy) {
        assertThat(AnswerByPolicy.reportBy(awareAt)).isEqualTo(reportBy);
    }
}
