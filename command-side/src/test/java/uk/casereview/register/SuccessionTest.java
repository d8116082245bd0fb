package uk.casereview.register;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.register.Laid.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.partnership.PartnershipEvent.AgencySucceeded;
import uk.casereview.partnership.PartnershipEvent.DelegateNamed;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipEvent.RoleGranted;
import uk.casereview.partnership.PartnershipEvent.SeatFilled;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.Role;

/** §15.7-28: "agencies with successors"; "merged agencies count once". */
class SuccessionTest {
    private static final Register REGISTER = Register.of(List.of(
            agency(CCG, START),
            agency(WMP, START),
            agency(ICB, CHANGE),
            seat(HEALTH, CCG),
            new SeatFilled(HEALTH, ANN, START),
            new DelegateNamed(CCG, BEN, START, LATER),
            new RoleGranted(CAT, Role.AGENCY_LEAD, CCG, START, null),
            new PolicyAdopted(policy("P1", START, CCG)),
            new AgencySucceeded(CCG, ICB, CHANGE)));

    @Test
    void changesTheAgenciesOnItsDay() {
        assertThat(REGISTER.on(START.minusDays(1)).agencies()).isEmpty();
        assertThat(REGISTER.on(DAY_BEFORE).agencies()).isEqualTo(Set.of(CCG, WMP));
        assertThat(REGISTER.on(CHANGE).agencies()).isEqualTo(Set.of(ICB, WMP));
    }

    @Test
    void putsTheSuccessorOnTheSeatAndIntoThePolicy() {
        assertThat(REGISTER.on(DAY_BEFORE).sitting(Body.SCSG)).containsEntry(ANN, sitting(HEALTH, CCG, null));
        assertThat(REGISTER.on(CHANGE).sitting(Body.SCSG)).containsEntry(ANN, sitting(HEALTH, ICB, null));
        assertThat(REGISTER.on(DAY_BEFORE).policy()).isEqualTo(policy("P1", START, CCG));
        assertThat(REGISTER.on(CHANGE).policy()).isEqualTo(policy("P1", START, ICB));
    }

    @Test
    void takesDelegatesAndRolesAlong() {
        assertThat(REGISTER.on(CHANGE).delegates(ICB)).containsExactly(BEN);
        assertThat(REGISTER.on(CHANGE).delegates(CCG)).containsExactly(BEN);
        assertThat(REGISTER.on(CHANGE).delegates(WMP)).isEmpty();
        assertThat(REGISTER.on(LATER.plusDays(1)).delegates(ICB)).isEmpty();
        assertThat(REGISTER.on(CHANGE).hasRole(CAT, Role.AGENCY_LEAD, ICB)).isTrue();
        assertThat(REGISTER.on(CHANGE).hasRole(CAT, Role.AGENCY_LEAD, CCG)).isTrue();
        assertThat(REGISTER.on(DAY_BEFORE).hasRole(CAT, Role.AGENCY_LEAD, ICB)).isFalse();
    }

    @Test
    void goesThroughSeveralMergers() {
        AgencyCode next = new AgencyCode("NHS");
        Register merged = REGISTER.evolve(agency(next, LATER)).evolve(new AgencySucceeded(ICB, next, LATER));

        assertThat(merged.on(LATER).successorOf(CCG)).isEqualTo(next);
        assertThat(merged.on(LATER.minusDays(1)).successorOf(CCG)).isEqualTo(ICB);
        assertThat(merged.on(LATER).successorOf(WMP)).isEqualTo(WMP);
    }

    @Test
    void leavesAnUnknownAgencyAlone() {
        assertThat(REGISTER.on(LATER).successorOf(new AgencyCode("OTHER"))).isEqualTo(new AgencyCode("OTHER"));
    }
}
