package uk.casereview.datarequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.clock.WorkingCalendar;

class AnswerByPolicyTest {
    private static final WorkingCalendar EASTER =
            new WorkingCalendar("EW", Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6)));

    /** Art. 12(3); the last line is clamped to the end of the month. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-09, 2026-03-09, 2026-05-09",
        "2026-01-31, 2026-02-28, 2026-04-30",
    })
    void anAnswerTakesAMonthAndWithMoreTimeThree(LocalDate receivedOn, LocalDate answerBy, LocalDate extended) {
        for (DataRequestKind kind : List.of(DataRequestKind.SUBJECT_ACCESS, DataRequestKind.RETENTION_ENDED)) {
            assertThat(AnswerByPolicy.answerBy(kind, receivedOn, EASTER)).isEqualTo(answerBy);
            assertThat(AnswerByPolicy.extended(kind, receivedOn, EASTER)).isEqualTo(extended);
        }
    }

    /** FOIA s.10(1), (6): the day of receipt does not count, nor weekends, nor bank holidays. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-09, 2026-03-09, 2026-04-08",
        "2026-03-30, 2026-04-29, 2026-05-27",
    })
    void informationIsGivenWithinTwentyWorkingDays(LocalDate receivedOn, LocalDate answerBy, LocalDate extended) {
        DataRequestKind freedom = DataRequestKind.FREEDOM_OF_INFORMATION;

        assertThat(AnswerByPolicy.answerBy(freedom, receivedOn, EASTER)).isEqualTo(answerBy);
        assertThat(AnswerByPolicy.extended(freedom, receivedOn, EASTER)).isEqualTo(extended);
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
