package uk.casereview.partnership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.ClockReading;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;

/** A partnership's calendar and policies, as its events tell them. */
public record PartnershipReference(WorkingCalendar calendar, List<PartnershipPolicy> policies) {
    static PartnershipReference of(List<PartnershipEvent> events) {
        Set<LocalDate> days = new HashSet<>();
        String version = "none";
        for (PartnershipEvent event : events) {
            if (event instanceof HolidaysAdded added) {
                added.holidays().forEach(holiday -> days.add(holiday.on()));
                version = added.calendarVersion();
            }
        }
        return new PartnershipReference(
                new WorkingCalendar(version, days),
                events.stream()
                        .filter(PolicyAdopted.class::isInstance)
                        .map(event -> ((PolicyAdopted) event).policy())
                        .toList());
    }

    /** §3.5: the clock on the day, warned of as the policy of that day says. */
    public ClockReading read(Clock clock, LocalDate day) {
        return new ClockReading(
                clock,
                clock.status(day, warnWorkingDays(clock.kind(), day), calendar),
                clock.workingDaysLate(day, calendar),
                day);
    }

    /** §7.1: the steps of a rapid review that counts from the day; for a day older than every policy, by the first one. */
    public List<MilestoneDates> timetable(LocalDate startOn) {
        return policyOn(startOn)
                .or(() -> policies.stream().min(Comparator.comparing(PartnershipPolicy::effectiveFrom)))
                .map(PartnershipPolicy::milestones)
                .orElse(Milestone.STANDARD)
                .stream()
                .map(milestone -> milestone.countedFrom(startOn, calendar))
                .toList();
    }

    /** A-28, as the policy of the day says; for a day older than every policy, as the document does. */
    public Thresholds thresholds(LocalDate day) {
        return policyOn(day).map(PartnershipPolicy::thresholdsInForce).orElse(Thresholds.STANDARD);
    }

    /** The last due date that is warned of on the day; null where the kind is never warned of. */
    public @Nullable LocalDate warnedUpTo(ClockKind kind, LocalDate day) {
        int warn = warnWorkingDays(kind, day);
        return warn < 0 ? null : calendar.plusWorkingDays(day, warn + 1).minusDays(1);
    }

    private int warnWorkingDays(ClockKind kind, LocalDate day) {
        return policyOn(day).map(policy -> policy.warnWorkingDays().get(kind)).orElse(-1);
    }

    /** The latest in force on the day, in whatever order they were adopted; of one day the one adopted last. */
    private Optional<PartnershipPolicy> policyOn(LocalDate day) {
        return policies.stream()
                .filter(policy -> !policy.effectiveFrom().isAfter(day))
                .reduce((one, later) -> later.effectiveFrom().isBefore(one.effectiveFrom()) ? one : later);
    }
}
