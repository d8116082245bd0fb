package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.partnership.Deciding.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.partnership.PartnershipCommand.AddHoliday;
import uk.casereview.partnership.PartnershipCommand.AdoptPolicy;
import uk.casereview.partnership.PartnershipCommand.AdoptRetention;
import uk.casereview.partnership.PartnershipCommand.AdoptThemes;
import uk.casereview.partnership.PartnershipCommand.GrantRole;
import uk.casereview.partnership.PartnershipCommand.RegisterAgency;
import uk.casereview.partnership.PartnershipCommand.RevokeRole;
import uk.casereview.partnership.PartnershipEvent.Holiday;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipEvent.RetentionAdopted;
import uk.casereview.partnership.PartnershipEvent.RetentionRule;
import uk.casereview.partnership.PartnershipEvent.RoleGranted;
import uk.casereview.partnership.PartnershipEvent.RoleRevoked;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

class SettingRulesTest {
    private static final PartnershipState POLICE = after(new RegisterAgency(ID, WMP, "Police", START));

    @Test
    void aPolicyVersionAndAPolicyDateAreUsedOnce() {
        PartnershipState adopted = after(POLICE, new AdoptPolicy(ID, policy("P1", START)));

        assertThat(decide(POLICE, new AdoptPolicy(ID, policy("P1", START))))
                .isEqualTo(Verdict.accept(new PolicyAdopted(policy("P1", START))));
        assertThat(decide(adopted, new AdoptPolicy(ID, policy("P1", LATER))))
                .isEqualTo(refused(RefusalCode.POLICY_EXISTS, "version", "P1"));
        assertThat(decide(adopted, new AdoptPolicy(ID, policy("P2", START))))
                .isEqualTo(refused(RefusalCode.POLICY_EXISTS, "version", "P2"));
    }

    @Test
    void aPolicyNamesOnlyAgenciesOfThePartnership() {
        var foreign = policy("P1", START, UNKNOWN, EnumSet.allOf(ClockKind.class));

        assertThat(decide(POLICE, new AdoptPolicy(ID, foreign)))
                .isEqualTo(refused(RefusalCode.UNKNOWN_REFERENCE, "agencies", List.of("UNKNOWN")));
    }

    @Test
    void aPolicySaysHowLongEveryClockRunsButTheOneRunAsAgreed() {
        var withoutC10 = policy("P1", START, WMP, EnumSet.complementOf(EnumSet.of(ClockKind.C10)));
        var withoutC1b = policy("P1", START, WMP, EnumSet.complementOf(EnumSet.of(ClockKind.C1B)));

        assertThat(decide(POLICE, new AdoptPolicy(ID, withoutC10))).isInstanceOf(Verdict.Accepted.class);
        assertThat(decide(POLICE, new AdoptPolicy(ID, withoutC1b)))
                .isEqualTo(refused(RefusalCode.POLICY_INCOMPLETE, "clocks", List.of("C1b")));
    }

    @Test
    void themesAndRetentionHaveVersionsOfTheirOwn() {
        PartnershipState adopted =
                after(new AdoptThemes(ID, "T1", List.of(), START), new AdoptRetention(ID, "R1", List.of(), START));

        assertThat(decide(adopted, new AdoptThemes(ID, "T1", List.of(), LATER)))
                .isEqualTo(refused(RefusalCode.THEMES_EXIST, "version", "T1"));
        assertThat(decide(adopted, new AdoptThemes(ID, "T2", List.of(), START)))
                .isEqualTo(refused(RefusalCode.THEMES_EXIST, "version", "T2"));
        assertThat(decide(adopted, new AdoptThemes(ID, "T2", List.of(), LATER))).isInstanceOf(Verdict.Accepted.class);
        assertThat(decide(adopted, new AdoptRetention(ID, "R1", List.of(), LATER)))
                .isEqualTo(refused(RefusalCode.RETENTION_EXISTS, "version", "R1"));
        assertThat(decide(adopted, new AdoptRetention(ID, "R2", List.of(), LATER)))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "REVIEW_RECORD, 35, CASE_CLOSED, 25, true",
        "REVIEW_RECORD, , CASE_CLOSED, , true",
        "ACCESS_LOG, 6, ACCESS_RECORDED, , true",
        "ACCESS_LOG, 200, ACCESS_RECORDED, , true",
        "ACCESS_LOG, 201, ACCESS_RECORDED, , false",
        "ACCESS_LOG, 0, ACCESS_RECORDED, , false",
        "ACCESS_LOG, 6, ACCESS_RECORDED, 25, false",
        "ACCESS_LOG, 6, CASE_CLOSED, , false",
        "DECISION_AUDIT, 35, CASE_CLOSED, 0, false",
        "DECISION_AUDIT, 35, CASE_CLOSED, 101, false",
        "PUBLISHED_REPORT, , PUBLISHED, , true",
    })
    void aRuleOfRetentionIsOneThatCanBeApplied(
            String kept, @Nullable Integer years, String startsAt, @Nullable Integer age, boolean applies) {
        RetentionRule rule = new RetentionRule(kept, years, startsAt, Set.of(), age);
        Verdict verdict = decide(POLICE, new AdoptRetention(ID, "R1", List.of(rule), START));

        assertThat(verdict)
                .isEqualTo(
                        applies
                                ? Verdict.accept(new RetentionAdopted("R1", List.of(rule), START))
                                : notApplied(List.of(kept)));
    }

    @Test
    void aClassHasOneRuleAndAName() {
        RetentionRule log = new RetentionRule("ACCESS_LOG", 6, "ACCESS_RECORDED", Set.of(), null);
        RetentionRule unknown = new RetentionRule("MEMOIRS", 6, "CASE_CLOSED", Set.of(), null);

        assertThat(decide(POLICE, new AdoptRetention(ID, "R1", List.of(log, log), START)))
                .isEqualTo(notApplied(List.of("ACCESS_LOG")));
        assertThat(decide(POLICE, new AdoptRetention(ID, "R1", List.of(log, unknown), START)))
                .isEqualTo(notApplied(List.of()));
    }

    private static Verdict notApplied(List<String> classes) {
        return Verdict.refuse(new Refusal(
                RefusalCode.RETENTION_RULES_INVALID,
                Map.of(
                        "recordClasses",
                        classes,
                        "allowed",
                        List.of("REVIEW_RECORD", "DECISION_AUDIT", "ACCESS_LOG", "PUBLISHED_REPORT", "DATA_REQUEST"))));
    }

    @Test
    void aCalendarVersionIsNeverUsedForAnotherCalendar() {
        List<Holiday> days = List.of(new Holiday(LATER, "New Year's Day"));
        PartnershipState twice = after(new AddHoliday(ID, "EW-1", days), new AddHoliday(ID, "EW-2", days));

        assertThat(decide(twice, new AddHoliday(ID, "EW-1", days)))
                .isEqualTo(refused(RefusalCode.CALENDAR_EXISTS, "version", "EW-1"));
        assertThat(decide(twice, new AddHoliday(ID, "EW-3", days)))
                .isEqualTo(Verdict.accept(new HolidaysAdded("EW-3", days)));
    }

    @Test
    void aRoleIsGrantedForATimeAndOnceAtATime() {
        PartnershipState granted = after(POLICE, new GrantRole(ID, ANN, Role.AGENCY_LEAD, WMP, START, TODAY));

        assertThat(decide(POLICE, new GrantRole(ID, ANN, Role.AGENCY_LEAD, WMP, START, TODAY)))
                .isEqualTo(Verdict.accept(new RoleGranted(ANN, Role.AGENCY_LEAD, WMP, START, TODAY)));
        assertThat(decide(granted, new GrantRole(ID, ANN, Role.AGENCY_LEAD, WMP, TODAY, null)))
                .isEqualTo(Verdict.refuse(RefusalCode.OVERLAPPING_PERIOD));
        assertThat(decide(granted, new GrantRole(ID, ANN, Role.AGENCY_LEAD, WMP, TODAY.plusDays(1), null)))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(decide(granted, new GrantRole(ID, ANN, Role.QIO, null, TODAY, START)))
                .isEqualTo(Verdict.refuse(Refusals.backwards("from", TODAY, "to", START)));
    }

    @Test
    void nobodyIsGrantedTheSystemsRoleOrOneOfAnUnknownAgency() {
        assertThat(decide(POLICE, new GrantRole(ID, ANN, Role.SYSTEM, null, START, null)))
                .isEqualTo(refused(RefusalCode.FORBIDDEN_ROLE, "role", "SYSTEM"));
        assertThat(decide(POLICE, new GrantRole(ID, ANN, Role.AGENCY_LEAD, UNKNOWN, START, null)))
                .isEqualTo(refused(RefusalCode.UNKNOWN_REFERENCE, "agency", "UNKNOWN"));
    }

    @Test
    void onlyARoleThatHoldsThenOrLaterIsRevoked() {
        PartnershipState granted = after(POLICE, new GrantRole(ID, ANN, Role.QIO, null, START, TODAY));

        assertThat(decide(granted, new RevokeRole(ID, ANN, Role.QIO, null, TODAY)))
                .isEqualTo(Verdict.accept(new RoleRevoked(ANN, Role.QIO, null, TODAY)));
        assertThat(decide(granted, new RevokeRole(ID, ANN, Role.QIO, null, TODAY.plusDays(1))))
                .isEqualTo(refused(RefusalCode.UNKNOWN_REFERENCE, "role", "QIO"));
        assertThat(decide(granted, new RevokeRole(ID, BEN, Role.QIO, null, TODAY)))
                .isEqualTo(refused(RefusalCode.UNKNOWN_REFERENCE, "role", "QIO"));
        assertThat(decide(granted, new RevokeRole(ID, ANN, Role.QIO, WMP, TODAY)))
                .isEqualTo(refused(RefusalCode.UNKNOWN_REFERENCE, "role", "QIO"));
    }
}
