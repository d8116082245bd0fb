package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.partnership.Deciding.*;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
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
import uk.casereview.partnership.PartnershipEvent.RoleGranted;
import uk.casereview.partnership.PartnershipEvent.RoleRevoked;
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
