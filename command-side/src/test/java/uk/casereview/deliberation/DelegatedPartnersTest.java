package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;

import java.time.LocalDate;
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
        assertThat(DelegatedPartners.answers(agency("WMP"), null, true, TODAY, byManager(BIRMINGHAM)))
                .isTrue();
    }

    /** §15.2-8: the answer is of its own day, and so is whose delegate gave it. */
    @Test
    void theDelegateIsOneOnTheDayOfTheAnswer() {
        UserId once = user("chief inspector");
        Context context = byManager(
                BIRMINGHAM.evolve(new DelegateNamed(agency("WMP"), once, TODAY.minusDays(4), TODAY.minusDays(2))));

        assertThat(answers(once, TODAY.minusDays(2), context)).isTrue();
        assertThat(answers(once, TODAY.minusDays(1), context)).isFalse();
        assertThat(answers(once, TODAY.minusDays(5), context)).isFalse();
        assertThat(DelegatedPartners.isOf(agency("BCT"), once, TODAY.minusDays(2), context))
                .isFalse();
    }

    /** Named for the group that the board succeeded, whose delegates are the board's; whichever of the two is said. */
    @Test
    void aDelegateOfAnAgencyThatWasSucceededStaysOne() {
        LocalDate before = LocalDate.of(2022, 6, 30);
        Context context =
                byManager(Bodies.sandwell().evolve(new DelegateNamed(agency("CCG"), DELEGATE, LONG_AGO, before)));

        assertThat(DelegatedPartners.isOf(agency("ICB"), DELEGATE, before, context))
                .isTrue();
        assertThat(DelegatedPartners.isOf(agency("CCG"), DELEGATE, before, context))
                .isTrue();
        assertThat(DelegatedPartners.isOf(agency("ICB"), DELEGATE, TODAY, context))
                .isFalse();
    }

    private static boolean answers(UserId delegate, LocalDate on, Context context) {
        return DelegatedPartners.answers(agency("WMP"), delegate, true, on, context);
    }

    @Test
    void nobodyAnswersForAnAgencyThatIsNoPartner() {
        assertThat(DelegatedPartners.answers(agency("NSPCC"), null, true, TODAY, byManager(BIRMINGHAM)))
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
        return DelegatedPartners.answers(agency("WMP"), delegate, false, TODAY, context);
    }

    private static Context by(UserId user, @Nullable String agency) {
        return Bodies.by(user, Role.DSP, agency == null ? null : agency(agency), BIRMINGHAM);
    }
}
