package uk.casereview.partnership;

import java.time.LocalDate;
import java.util.function.Predicate;
import uk.casereview.decider.Verdict;
import uk.casereview.partnership.PartnershipCommand.AddHoliday;
import uk.casereview.partnership.PartnershipCommand.AdoptPolicy;
import uk.casereview.partnership.PartnershipCommand.AdoptRetention;
import uk.casereview.partnership.PartnershipCommand.AdoptThemes;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipEvent.RetentionAdopted;
import uk.casereview.partnership.PartnershipEvent.ThemesAdopted;
import uk.casereview.partnership.PartnershipState.Established;
import uk.casereview.register.Register;
import uk.casereview.register.Timeline;
import uk.casereview.shared.RefusalCode;

/** Versions of what the partnership lays down: a version, and a date, is used once. */
final class SettingRules {
    private SettingRules() {}

    static Verdict adoptPolicy(Register register, AdoptPolicy command) {
        PartnershipPolicy policy = command.policy();
        if (taken(
                register.settings().policies(),
                policy.effectiveFrom(),
                adopted -> adopted.version().equals(policy.version()))) {
            return Verdict.refuse(RefusalCode.POLICY_EXISTS, "version", policy.version());
        }
        return PolicyRules.objection(policy, register)
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(new PolicyAdopted(policy)));
    }

    static Verdict adoptThemes(Register register, AdoptThemes command) {
        return taken(
                        register.settings().taxonomies(),
                        command.from(),
                        adopted -> adopted.version().equals(command.taxonomyVersion()))
                ? Verdict.refuse(RefusalCode.THEMES_EXIST, "version", command.taxonomyVersion())
                : Verdict.accept(new ThemesAdopted(command.taxonomyVersion(), command.themes(), command.from()));
    }

    static Verdict adoptRetention(Register register, AdoptRetention command) {
        if (taken(
                register.settings().retentions(),
                command.from(),
                adopted -> adopted.version().equals(command.version()))) {
            return Verdict.refuse(RefusalCode.RETENTION_EXISTS, "version", command.version());
        }
        return RetentionRules.objection(command.rules())
                .map(Verdict::refuse)
                .orElseGet(
                        () -> Verdict.accept(new RetentionAdopted(command.version(), command.rules(), command.from())));
    }

    /** §3.1: the calendar's version stands in every due date counted on it, so it is never used for another. */
    static Verdict addHoliday(Established state, AddHoliday command) {
        return state.calendarVersions().contains(command.calendarVersion())
                ? Verdict.refuse(RefusalCode.CALENDAR_EXISTS, "version", command.calendarVersion())
                : Verdict.accept(new HolidaysAdded(command.calendarVersion(), command.holidays()));
    }

    private static <T> boolean taken(Timeline<T> versions, LocalDate from, Predicate<T> sameVersion) {
        return versions.changes().containsKey(from)
                || versions.changes().values().stream().anyMatch(sameVersion);
    }
}
