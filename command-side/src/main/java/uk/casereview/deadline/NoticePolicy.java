package uk.casereview.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.DeadlineNotice;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.register.Register;
import uk.casereview.shared.Role;

/** When there is something to say about a running clock, and who is to know. */
final class NoticePolicy {
    private NoticePolicy() {}

    /**
     * What there is to say on the day; of a date that has passed only that it has. For C4 that is the "reminder" of A-5:
     * §3.5 knows no other notice, the clock's status stays CHASE, and nobody is told of a deadline missed.
     */
    static Optional<DeadlineNotice> on(LocalDate today, ClockKind kind, LocalDate dueOn, Register register) {
        if (today.isAfter(dueOn)) {
            return Optional.of(DeadlineNotice.MISSED);
        }
        return today.isBefore(firstOn(kind, dueOn, register))
                ? Optional.empty()
                : Optional.of(DeadlineNotice.APPROACHING);
    }

    /**
     * The day of the first notice: where the warning window begins that the policy in force on the due date gives the
     * kind, else when the date has passed.
     */
    static LocalDate firstOn(ClockKind kind, LocalDate dueOn, Register register) {
        PartnershipOnDate partnership = register.on(dueOn);
        Integer window = partnership.policy().warnWorkingDays().get(kind);
        return window == null ? missedOn(dueOn) : partnership.calendar().earliestWithin(window, dueOn);
    }

    /** "A deadline is met if the legal stop date ≤ due date". */
    static LocalDate missedOn(LocalDate dueOn) {
        return dueOn.plusDays(1);
    }

    /** PM10: "missed C1/C3/C6 → notify Chairs, Business Manager, DSPs". */
    static List<Role> toTell(ClockKind kind) {
        return switch (kind) {
            case C1, C3, C6 -> List.of(Role.CHAIR, Role.BUSINESS_MANAGER, Role.DSP);
            default -> List.of();
        };
    }
}
