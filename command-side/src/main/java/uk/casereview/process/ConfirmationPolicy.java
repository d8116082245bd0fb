package uk.casereview.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.decider.LondonDate;
import uk.casereview.shared.Role;

/**
 * §15.2-11: "The clerk types … the presiding chair confirms or corrects. Unconfirmed is effective and flagged after 5
 * working days."
 */
final class ConfirmationPolicy {
    private static final int WORKING_DAYS = 5;

    private ConfirmationPolicy() {}

    /** The last day to confirm what the clerk recorded; none for what somebody who decides recorded. */
    static Optional<LocalDate> confirmBy(Role recordedBy, Instant recordedAt, WorkingCalendar calendar) {
        return switch (recordedBy) {
            case BUSINESS_MANAGER, PROGRAMME_MANAGER ->
                Optional.of(calendar.plusWorkingDays(LondonDate.of(recordedAt), WORKING_DAYS));
            default -> Optional.empty();
        };
    }
}
