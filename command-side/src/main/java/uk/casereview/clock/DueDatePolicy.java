package uk.casereview.clock;

import java.time.LocalDate;
import uk.casereview.partnership.PartnershipPolicy;
import uk.casereview.partnership.PartnershipPolicy.ClockRule;
import uk.casereview.register.PartnershipOnDate;

/**
 * When a clock falls due (§3.1, §3.3).
 *
 * <p>A-3: months keep the day, "clamped to month end", and "month deadlines do not roll over weekends".
 */
public final class DueDatePolicy {
    private DueDatePolicy() {}

    /** By the policy of the day it counts from: what is laid down later has no force for it. */
    public static LocalDate dueOn(ClockKind kind, LocalDate startOn, PartnershipOnDate partnership) {
        return dueOn(kind, startOn, partnership.on(startOn).policy(), partnership.calendar());
    }

    /** How long it runs from that day, in the unit of the policy. */
    public static int length(ClockKind kind, LocalDate startOn, PartnershipOnDate partnership) {
        return rule(kind, partnership.on(startOn).policy()).length();
    }

    static LocalDate dueOn(ClockKind kind, LocalDate startOn, PartnershipPolicy policy, WorkingCalendar calendar) {
        ClockRule rule = rule(kind, policy);
        return switch (rule.unit()) {
            case WORKING_DAYS -> calendar.plusWorkingDays(startOn, rule.length());
            case DAYS -> startOn.plusDays(rule.length());
            case MONTHS -> startOn.plusMonths(rule.length());
            case YEARS -> startOn.plusYears(rule.length());
        };
    }

    private static ClockRule rule(ClockKind kind, PartnershipPolicy policy) {
        ClockRule rule = policy.clocks().get(kind);
        if (rule == null) {
            throw new IllegalStateException("the policy names no length for " + kind);
        }
        return rule;
    }
}
