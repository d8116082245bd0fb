package uk.casereview.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.ClockStatus;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Role;

/**
 * §11.4: one clock that is overdue or due soon.
 *
 * @param caseRef null where it is the partnership's own
 * @param workingDaysLate "WD(due, asOf)"
 * @param responsible who does what it waits for
 * @param explained whether a reason for being late is on record
 */
public record OverdueClock(
        @Nullable CaseRef caseRef,
        ClockKind kind,
        LocalDate startOn,
        LocalDate dueOn,
        ClockStatus status,
        int workingDaysLate,
        Role responsible,
        boolean explained) {}
