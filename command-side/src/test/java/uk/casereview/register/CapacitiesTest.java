package uk.casereview.register;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.register.Laid.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.partnership.PartnershipEvent.CoChairPeriodSet;
import uk.casereview.partnership.PartnershipEvent.DelegateNamed;
import uk.casereview.partnership.PartnershipEvent.DeputyNamed;
import uk.casereview.partnership.PartnershipEvent.RoleGranted;
import uk.casereview.partnership.PartnershipEvent.RoleRevoked;
import uk.casereview.partnership.PartnershipEvent.SeatFilled;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.partnership.PartnershipEvent.SeatVacated;
import uk.casereview.shared.Body;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

class CapacitiesTest {
    @ParameterizedTest
    @CsvSource({
        "SCSG, CORE, CORE_MEMBER CHAIR, DEPUTY",
        "SANDWELL_CSPRG, CORE, CORE_MEMBER CHAIR, DEPUTY",
        "GOLD_GROUP, CORE, CORE_MEMBER, DEPUTY",
        "EXECUTIVE_BOARD, CORE, EB_MEMBER EB_CHAIR, ''",
        "SCSP, CORE, EB_MEMBER EB_CHAIR, ''",
        "DSP, CORE, DSP, ''",
        "LA_NOTIFIER, CORE, LA_NOTIFIER, ''",
        "SCSG, ADVISOR, CHAIR ADVISOR, ''",
        "SCSG, CO_OPTED, CHAIR CO_OPTED, ''",
        "SCSG, OBSERVER, CHAIR OBSERVER, ''"
    })
    void comeWithASeat(Body body, SeatKind kind, String ofTheHolder, String ofTheDeputy) {
        Register register = Register.of(List.of(
                agency(ICB, START),
                seat(HEALTH, body, ICB, kind),
                new SeatFilled(HEALTH, ANN, START),
                new DeputyNamed(HEALTH, BEN, START, null),
                new CoChairPeriodSet(body, HEALTH, START, null)));

        assertThat(roles(register, ANN)).isEqualTo(ofTheHolder);
        assertThat(roles(register, BEN)).isEqualTo(ofTheDeputy);
        assertThat(roles(register.evolve(new SeatVacated(HEALTH, LATER)), ANN)).isEmpty();
        assertThat(roles(register.evolve(new SeatVacated(HEALTH, LATER)), BEN)).isEmpty();
    }

    @Test
    void comeWithBeingADelegate() {
        Register register = Register.of(List.of(agency(ICB, START), new DelegateNamed(ICB, ANN, START, null)));

        assertThat(register.on(LATER).capacities(ANN)).isEqualTo(Set.of(new Capacity(Role.DSP, ICB)));
        assertThat(register.on(LATER).capacities(BEN)).isEmpty();
    }

    @Test
    void areGrantedForATimeAndForOneAgencyOrNone() {
        Register register = Register.of(List.of(
                agency(WMP, START),
                new RoleGranted(ANN, Role.BUSINESS_MANAGER, null, START, DAY_BEFORE),
                new RoleGranted(BEN, Role.AGENCY_LEAD, WMP, START, null)));

        assertThat(register.on(DAY_BEFORE).hasRole(ANN, Role.BUSINESS_MANAGER, null))
                .isTrue();
        assertThat(register.on(CHANGE).hasRole(ANN, Role.BUSINESS_MANAGER, null))
                .isFalse();
        assertThat(register.on(START.minusDays(1)).hasRole(ANN, Role.BUSINESS_MANAGER, null))
                .isFalse();
        assertThat(register.on(START).hasRole(ANN, Role.BUSINESS_MANAGER, WMP)).isFalse();
        assertThat(register.on(START).hasRole(BEN, Role.AGENCY_LEAD, WMP)).isTrue();
        assertThat(register.on(START).hasRole(BEN, Role.AGENCY_LEAD, null)).isFalse();
        assertThat(register.on(START).hasRole(ANN, Role.AGENCY_LEAD, WMP)).isFalse();
    }

    @Test
    void endOnTheDayTheyAreRevoked() {
        Register granted = Register.of(List.of(
                new RoleGranted(ANN, Role.QIO, null, START, CHANGE.plusDays(5)),
                new RoleGranted(ANN, Role.QIO, null, LATER, null),
                new RoleGranted(ANN, Role.QIO, WMP, START, null),
                new RoleGranted(ANN, Role.DPO, null, START, null),
                new RoleGranted(BEN, Role.QIO, null, START, null)));
        Register revoked = granted.evolve(new RoleRevoked(ANN, Role.QIO, null, CHANGE));

        assertThat(revoked.on(DAY_BEFORE).hasRole(ANN, Role.QIO, null)).isTrue();
        assertThat(revoked.on(CHANGE).hasRole(ANN, Role.QIO, null)).isFalse();
        assertThat(revoked.on(LATER).capacities(ANN))
                .isEqualTo(Set.of(new Capacity(Role.QIO, WMP), new Capacity(Role.DPO, null)));
        assertThat(revoked.on(LATER).hasRole(BEN, Role.QIO, null)).isTrue();
        assertThat(granted.evolve(new RoleRevoked(ANN, Role.QIO, null, CHANGE.plusDays(60)))
                        .on(CHANGE.plusDays(5))
                        .hasRole(ANN, Role.QIO, null))
                .isTrue();
    }

    private static String roles(Register register, UserId user) {
        return String.join(
                " ",
                register.on(LATER).capacities(user).stream()
                        .map(Capacity::role)
                        .sorted()
                        .map(Role::name)
                        .toList());
    }
}
