package uk.casereview.clock;

import java.time.LocalDate;

/**
 * A clock as it reads on a day (§3.5); the status is derived when it is asked for, never stored.
 *
 * @param workingDaysLate after the due date, to the stop or to the day of reading
 */
public record ClockReading(Clock clock, ClockStatus status, int workingDaysLate, LocalDate readOn) {}
