package uk.casereview.datarequest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * By when the law wants an answer. Months keep the day, "clamped to month end", and "do not roll over weekends", so
 * the date is never later than any reading of the law; hours are hours, on any day.
 */
final class AnswerByPolicy {
    private static final int HOURS_TO_REPORT_A_BREACH = 72;

    private AnswerByPolicy() {}

    /** UK GDPR Art. 12(3): "without undue delay and in any event within one month of receipt of the request". */
    static LocalDate answerBy(LocalDate receivedOn) {
        return receivedOn.plusMonths(1);
    }

    /** Art. 12(3): "That period may be extended by two further months where necessary". */
    static LocalDate extended(LocalDate receivedOn) {
        return receivedOn.plusMonths(3);
    }

    /** Art. 33(1): "not later than 72 hours after having become aware of it". */
    static Instant reportBy(Instant awareAt) {
        return awareAt.plus(HOURS_TO_REPORT_A_BREACH, ChronoUnit.HOURS);
    }
}
