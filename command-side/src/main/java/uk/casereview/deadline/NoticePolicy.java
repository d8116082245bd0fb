package uk.casereview.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.DeadlineNotice;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.register.Register;
import uk.casereview.shared.Role;

/** When there is something to say about a running clock, and who is to know. */
public final class NoticePolicy {
    private NoticePolicy() {}

    /** What there is to say on the day. */
    static Optional<DeadlineNotice> on(LocalDate today, ClockKind kind, LocalDate dueOn, Register register) {
        return today.isBefore(firstOn(kind, dueOn, register)) ? Optional.empty() : Optional.of(of(kind, dueOn, today));
    }

    /** Of a date that has passed only that it has; A-5: what is chased gets a "reminder" and is "never overdue". */
    static DeadlineNotice of(ClockKind kind, LocalDate dueOn, LocalDate today) {
        return today.isAfter(dueOn) && !kind.isChased() ? DeadlineNotice.MISSED : DeadlineNotice.APPROACHING;
    }

    /** The day of the notice after one of a date that is near; null where there is none. */
    static @Nullable LocalDate nextAfter(DeadlineNotice notice, ClockKind kind, LocalDate dueOn) {
        return notice == DeadlineNotice.MISSED || kind.isChased() ? null : missedOn(dueOn);
    }

    /**
     * The day of the first notice: where the warning window begins that the policy in force on the due date gives the
     * kind, else when the date has passed, or for what is chased has come.
     */
    public static LocalDate firstOn(ClockKind kind, LocalDate dueOn, Register register) {
        PartnershipOnDate partnership = register.on(dueOn);
        Integer window = partnership.policy().warnWorkingDays().get(kind);
        if (window == null) {
            return kind.isChased() ? dueOn : missedOn(dueOn);
        }
        return partnership.calendar().earliestWithin(window, dueOn);
    }

    /** "A deadline is met if the legal stop date ≤ due date". */
    private static LocalDate missedOn(LocalDate dueOn) {
        return dueOn.plusDays(1);
    }

    /**
     * PM10: "missed C1/C3/C6 → notify Chairs, Business Manager, DSPs". What is owed in nobody's case is told to whoever is
     * responsible for it (§11.4), for no case's page shows it.
     */
    static List<Role> toTell(ClockKind kind) {
        return switch (kind) {
            case C1, C3, C6 -> List.of(Role.CHAIR, Role.BUSINESS_MANAGER, Role.DSP);
            case C9, C12 -> List.of(Role.BUSINESS_MANAGER);
            default -> List.of();
        };
    }
}
