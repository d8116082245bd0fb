package uk.casereview.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.decider.RegisterReader.Versioned;
import uk.casereview.deliberation.Bodies;
import uk.casereview.register.Register;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** §15.7-27: "both the sign-in and the register must agree". */
class SignedInAndRegisteredTest {
    private static final Versioned BIRMINGHAM = new Versioned(Bodies.birmingham());
    private static final Versioned NOBODYS = new Versioned(Register.EMPTY);

    @Test
    void aRoleIsWhatTheRegisterGivesOnTheDay() {
        assertThat(BIRMINGHAM.knows(actor(MANAGER, Role.BUSINESS_MANAGER, null), TODAY))
                .isTrue();
        assertThat(BIRMINGHAM.knows(actor(MANAGER, Role.BUSINESS_MANAGER, null), LONG_AGO.minusDays(1)))
                .isFalse();
        assertThat(BIRMINGHAM.knows(actor(MANAGER, Role.ADMINISTRATOR, null), TODAY))
                .isFalse();
        assertThat(BIRMINGHAM.knows(actor(WMP, Role.CORE_MEMBER, agency("BCC")), TODAY))
                .isFalse();
        assertThat(BIRMINGHAM.knows(actor(WMP, Role.CORE_MEMBER, agency("WMP")), TODAY))
                .isTrue();
    }

    @Test
    void whatDoesNotExistYetIsForAnAdministratorToEstablish() {
        assertThat(NOBODYS.knows(actor(MANAGER, Role.ADMINISTRATOR, null), TODAY))
                .isTrue();
        assertThat(NOBODYS.knows(actor(MANAGER, Role.BUSINESS_MANAGER, null), TODAY))
                .isFalse();
    }

    @Test
    void theServiceIsInNoRegister() {
        Actor system = Actor.system(new PartnershipCode("BSCP"), null);

        assertThat(BIRMINGHAM.knows(system, TODAY)).isTrue();
        assertThat(NOBODYS.knows(system, TODAY)).isTrue();
    }

    private static Actor actor(UserId user, Role role, @Nullable AgencyCode agency) {
        return new Actor(user, role, new PartnershipCode("BSCP"), agency, null);
    }
}
