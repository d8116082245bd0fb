package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.decider.Context;
import uk.casereview.partnership.PartnershipEvent.DelegateNamed;
import uk.casereview.partnership.PartnershipEvent.SeatEstablished;
import uk.casereview.partnership.PartnershipEvent.SeatFilled;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.register.Register;
import uk.casereview.shared.Body;
import uk.casereview.shared.Role;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.UserId;

/** §15.2-10: each delegated safeguarding partner answers for its own agency. */
class DelegatedPartnersTest {
    private static final UserId COMMANDER = user("local policing commander");
    private static final UserId DELEGATE = user("superintendent of the police");
    private static final Register BIRMINGHAM = birmingham()
            .evolve(new SeatEstablished(
                    new SeatCode("DSP-WMP"), Body.DSP, agency("WMP"), "partner", SeatKind.CORE, LONG_AGO))
            .evolve(new SeatFilled(new SeatCode("DSP-WMP"), COMMANDER, LONG_AGO))
            .evolve(new DelegateNamed(agency("WMP"), DELEGATE, LONG_AGO, null));

    @Test
    void aPartnerAnswersForItsOwnAgency() {
        assertThat(answers(by(COMMANDER, "WMP"), null)).isTrue();
        assertThat(answers(by(BCT, "BCT"), null)).isFalse();
        assertThat(answers(by(BCT, null), null)).isFalse();
    }

    @Test
    void itsRecordedDelegateInItsPlaceAndTheClerkForAny() {
        assertThat(answers(by(DELEGATE, null), null)).isTrue();
        assertThat(answers(by(COMMANDER, "WMP"), DELEGATE)).isTrue();
        assertThat(answers(by(COMMANDER, "WMP"), BCT)).isFalse();
        assertThat(DelegatedPartners.answers(agency("WMP"), null, true, byManager(BIRMINGHAM)))
                .isTrue();
    }

    @Test
    void nobodyAnswersForAnAgencyThatIsNoPartner() {
        assertThat(DelegatedPartners.answers(agency("NSPCC"), null, true, byManager(BIRMINGHAM)))
                .isFalse();
    }

    @Test
    void whatTheClerkTypesIsThePartners() {
        assertThat(DelegatedPartners.givenBy(agency("WMP"), null, true, TODAY, byManager(BIRMINGHAM)))
                .contains(COMMANDER);
        assertThat(DelegatedPartners.givenBy(agency("WMP"), DELEGATE, true, TODAY, byManager(BIRMINGHAM)))
                .contains(DELEGATE);
        assertThat(DelegatedPartners.givenBy(agency("BCT"), null, true, TODAY, byManager(BIRMINGHAM)))
                .isEmpty();
        assertThat(DelegatedPartners.givenBy(agency("WMP"), null, false, TODAY, by(BCT, null)))
                .contains(BCT);
    }

    private static boolean answers(Context context, @Nullable UserId delegate) {
        return DelegatedPartners.answers(agency("WMP"), delegate, false, context);
    }

    private static Context by(UserId user, @Nullable String agency) {
        return Bodies.by(user, Role.DSP, agency == null ? null : agency(agency), BIRMINGHAM);
    }
}
