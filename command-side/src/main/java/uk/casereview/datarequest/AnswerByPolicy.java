package uk.casereview.datarequest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import uk.casereview.clock.WorkingCalendar;

/**
 * By when the law wants an answer. Months keep the day, "clamped to month end", and "do not roll over weekends", so
 * the date is never later than any reading of the law; hours are hours, on any day.
 */
final class AnswerByPolicy {
    private static final int HOURS_TO_REPORT_A_BREACH = 72;
    private static final int WORKING_DAYS_TO_INFORM = 20;

    private AnswerByPolicy() {}

    /**
     * UK GDPR Art. 12(3): "without undue delay and in any event within one month of receipt of the request". Freedom of
     * Information Act 2000 s.10(1): "not later than the twentieth working day following the date of receipt"; days that
     * are free elsewhere in the United Kingdom only would make it later (s.10(6)), and are not counted as free here. What
     * the partnership itself wants erased it gives the same month.
     */
    static LocalDate answerBy(DataRequestKind kind, LocalDate receivedOn, WorkingCalendar calendar) {
        return kind == DataRequestKind.FREEDOM_OF_INFORMATION
                ? calendar.plusWorkingDays(receivedOn, WORKING_DAYS_TO_INFORM)
                : receivedOn.plusMonths(1);
    }

    /**
     * Art. 12(3): "That period may be extended by two further months where necessary". Where the public interest has to be
     * weighed the Act allows what is reasonable (s.10(3)), which the Information Commissioner takes to be twenty working
     * days more.
     */
    static LocalDate extended(DataRequestKind kind, LocalDate receivedOn, WorkingCalendar calendar) {
        return kind == DataRequestKind.FREEDOM_OF_INFORMATION
                ? calendar.plusWorkingDays(receivedOn, 2 * WORKING_DAYS_TO_INFORM)
                : receivedOn.plusMonths(3);
    }

    /** Art. 33(1): "not later than 72 hours after having become aware of it". */
    static Instant reportBy(Instant awareAt) {
        return awareAt.plus(HOURS_TO_REPORT_A_BREACH, ChronoUnit.HOURS);
    }
}
