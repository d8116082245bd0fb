package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /** §7.1, by the policy of the day the review counts from; a day older than all of them has the first one's. */
    @Test
    void aReviewGoesByTheTimetableOfTheDayItCountsFrom() {
        PartnershipReference reference = PartnershipReference.of(List.of(
                adopted("new", MARCH, 1),
                adopted("first", JANUARY, 1, List.of(new Milestone(MilestoneKind.PARTNERS_SIGN_OFF, 1, 5)))));

        assertThat(reference.timetable(JANUARY)).containsExactly(signOff("2026-01-06", "2026-01-12"));
        assertThat(reference.timetable(JANUARY.minusDays(7))).containsExactly(signOff("2025-12-30", "2026-01-05"));
        assertThat(reference.timetable(MARCH)).hasSize(4).last().isEqualTo(signOff("2026-03-18", "2026-03-23"));
        assertThat(PartnershipReference.of(List.of()).timetable(MARCH)).isEqualTo(reference.timetable(MARCH));
    }

    /** A-28, by the policy of the day that is read; before every policy, and where it says nothing, as the document does. */
    @Test
    void aThresholdIsThePolicysOfTheDay() {
        Thresholds eight = new Thresholds(20, 8, 6);
        PartnershipReference reference =
                PartnershipReference.of(List.of(adopted("first", JANUARY, 1), adopted("new", MARCH, 1, null, eight)));

        assertThat(reference.thresholds(MARCH)).isEqualTo(eight);
        assertThat(reference.thresholds(MARCH.minusDays(1))).isEqualTo(Thresholds.STANDARD);
        assertThat(reference.thresholds(JANUARY.minusDays(1))).isEqualTo(Thresholds.STANDARD);
    }

    private static MilestoneDates signOff(String from, String by) {
        return new MilestoneDates(MilestoneKind.PARTNERS_SIGN_OFF, LocalDate.parse(from), LocalDate.parse(by));
    }

    private static PolicyAdopted adopted(String version, LocalDate from, int warnWorkingDays) {
        return adopted(version, from, warnWorkingDays, null);
    }

    private static PolicyAdopted adopted(
            String version, LocalDate from, int warnWorkingDays, @Nullable List<Milestone> timetable) {
        return adopted(version, from, warnWorkingDays, timetable, null);
    }

    private static PolicyAdopted adopted(
            String version,
            LocalDate from,
            int warnWorkingDays,
            @Nullable List<Milestone> timetable,
            @Nullable Thresholds thresholds) {
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
                1,
                timetable,
                thresholds));
    }
}
