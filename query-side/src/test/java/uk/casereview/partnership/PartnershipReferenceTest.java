package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockKind;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.shared.Body;

/** Which policy a reading of the clocks goes by: the one the command side goes by. */
class PartnershipReferenceTest {
    /** Mondays, so that so many working days later is a day everybody can count. */
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 5);

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    @Test
    void thePolicyIsTheLatestInForceHoweverLateAnEarlierOneWasAdopted() {
        PartnershipReference reference =
                PartnershipReference.of(List.of(adopted("new", MARCH, 4), adopted("late", JANUARY, 1)));

        assertThat(reference.warnedUpTo(ClockKind.C3, MARCH)).isEqualTo("2026-03-08");
        assertThat(reference.warnedUpTo(ClockKind.C3, JANUARY)).isEqualTo("2026-01-06");
        assertThat(reference.warnedUpTo(ClockKind.C3, JANUARY.minusDays(1))).isNull();
    }

    @Test
    void ofOneDayThePolicyAdoptedLastHolds() {
        PartnershipReference reference =
                PartnershipReference.of(List.of(adopted("first", MARCH, 4), adopted("second", MARCH, 1)));

        assertThat(reference.warnedUpTo(ClockKind.C3, MARCH)).isEqualTo("2026-03-03");
    }

    private static PolicyAdopted adopted(String version, LocalDate from, int warnWorkingDays) {
        return new PolicyAdopted(new PartnershipPolicy(
                version,
                from,
                "Invented arrangements",
                Body.SCSG,
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(ClockKind.C3, warnWorkingDays),
                RapidReviewStartRule.NOTIFICATION_SENT,
                false,
                1));
    }
}
