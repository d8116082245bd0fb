package uk.casereview.register;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipEvent.RetentionAdopted;
import uk.casereview.partnership.PartnershipEvent.RetentionRule;
import uk.casereview.partnership.PartnershipEvent.ThemesAdopted;
import uk.casereview.partnership.PartnershipPolicy;

/**
 * Policies, themes and retention, each version from its own date, the days that are no working days, and what the
 * partnership owes by them.
 *
 * @param byVersion every policy there ever was
 */
public record Settings(
        Timeline<PartnershipPolicy> policies,
        Map<String, PartnershipPolicy> byVersion,
        Timeline<Taxonomy> taxonomies,
        Timeline<Retention> retentions,
        WorkingCalendar calendar,
        Duties duties) {
    static final Settings NONE = new Settings(
            Timeline.empty(),
            Map.of(),
            Timeline.empty(),
            Timeline.empty(),
            new WorkingCalendar("none", Set.of()),
            Duties.NONE);

    /** A version of the retention rules. */
    public record Retention(String version, List<RetentionRule> rules) {
        static final Retention NONE = new Retention("none", List.of());
    }

    /** Whether there is anything to judge by; what was adopted once never goes away. */
    public boolean hasPolicy() {
        return !policies.changes().isEmpty();
    }

    /** The policy in force; for a fact older than every policy, the first one. */
    PartnershipPolicy policy(LocalDate date) {
        return policies.onOrFirst(date).orElseThrow(() -> new IllegalStateException("no policy is adopted"));
    }

    /** Also one that another took the place of from its first day on. */
    Optional<PartnershipPolicy> policy(String version) {
        return Optional.ofNullable(byVersion.get(version));
    }

    Settings with(PolicyAdopted event) {
        PartnershipPolicy policy = event.policy();
        return new Settings(
                policies.with(policy.effectiveFrom(), policy),
                Appended.to(byVersion, policy.version(), policy),
                taxonomies,
                retentions,
                calendar,
                duties);
    }

    Settings with(ThemesAdopted event) {
        var taxonomy = new Taxonomy(event.taxonomyVersion(), event.themes());
        return new Settings(policies, byVersion, taxonomies.with(event.from(), taxonomy), retentions, calendar, duties);
    }

    Settings with(RetentionAdopted event) {
        var retention = new Retention(event.version(), event.rules());
        return new Settings(
                policies, byVersion, taxonomies, retentions.with(event.from(), retention), calendar, duties);
    }

    Settings with(HolidaysAdded event) {
        Set<LocalDate> days = new HashSet<>(calendar.holidays());
        event.holidays().forEach(holiday -> days.add(holiday.on()));
        return new Settings(
                policies,
                byVersion,
                taxonomies,
                retentions,
                new WorkingCalendar(event.calendarVersion(), days),
                duties);
    }

    Settings with(Duties changed) {
        return new Settings(policies, byVersion, taxonomies, retentions, calendar, changed);
    }
}
