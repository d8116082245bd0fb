package uk.casereview.clock;

import java.time.LocalDate;
import java.util.List;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Role;

/** Notices about a clock, in a stream of the clock's own so that they never change a case's version (§15.1-5). */
public sealed interface DeadlineEvent extends Event {
    /** The due date is within the warning window of the policy or, where an answer is waited for (C4), has come. */
    record DeadlineApproaching(ClockId clockId, ClockKind kind, LocalDate dueOn) implements DeadlineEvent {}

    /** The due date has passed and what it measures is not done; these are to know (PM10). */
    record DeadlineMissed(ClockId clockId, ClockKind kind, LocalDate dueOn, List<Role> forRoles)
            implements DeadlineEvent {
        public DeadlineMissed {
            forRoles = List.copyOf(forRoles);
        }
    }
}
