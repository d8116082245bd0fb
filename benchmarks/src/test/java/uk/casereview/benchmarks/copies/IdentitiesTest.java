package uk.casereview.benchmarks.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;

/** What the service works out from an id, it works out in a copy too. */
class IdentitiesTest {
    private static final UUID CASE = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID ACTION = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final UUID MEMBER = UUID.fromString("33333333-3333-4333-8333-333333333333");

    private final Identities identities = new Identities(Set.of(MEMBER));

    @Test
    void everyCopyHasItsOwnIdsAndAlwaysTheSame() {
        assertThat(identities.copyOf(CASE, 1))
                .isEqualTo(new Identities(Set.of()).copyOf(CASE, 1))
                .isNotEqualTo(identities.copyOf(CASE, 2))
                .isNotEqualTo(CASE);
    }

    @Test
    void peopleStayWhoTheyAre() {
        assertThat(identities.copyOf(MEMBER, 1)).isEqualTo(MEMBER);
    }

    @Test
    void reviewsPlansAndTheHoldFollowFromTheirNotification() {
        identities.stream("SeriousIncidentNotification", CASE);

        NotificationId copied = new NotificationId(identities.copyOf(CASE, 2));
        assertThat(identities.copyOf(ofCase().rapid().value(), 2))
                .isEqualTo(RapidReviewId.of(copied).value());
        assertThat(identities.copyOf(ofCase().practice().value(), 2))
                .isEqualTo(PracticeReviewId.of(copied).value());
        assertThat(identities.copyOf(
                        ActionPlanId.of(ofCase().practice().value()).value(), 2))
                .isEqualTo(ActionPlanId.of(PracticeReviewId.of(copied).value()).value());
        assertThat(identities.copyOf(
                        DataRequestId.ofHold(new NotificationId(CASE)).value(), 2))
                .isEqualTo(DataRequestId.ofHold(copied).value());
    }

    @Test
    void clocksFollowFromTheirStreamHoweverOftenOneHasRun() {
        identities.stream("SeriousIncidentNotification", CASE);
        UUID review = ofCase().rapid().value();
        identities.stream("RapidReview", review);
        for (int number = 1; number <= 3; number++) {
            UUID clock = ClockId.of(review, "C4", number).value();
            identities.mentioned("RapidReview", review, clock);

            assertThat(identities.copyOf(clock, 1))
                    .isEqualTo(ClockId.of(identities.copyOf(review, 1), "C4", number)
                            .value());
        }
    }

    @Test
    void theClockOfAnActionFollowsFromBothPlanAndAction() {
        UUID plan = ActionPlanId.of(ofCase().rapid().value()).value();
        identities.stream("SeriousIncidentNotification", CASE);
        identities.stream("ActionPlan", plan);
        identities.mentioned("ActionPlan", plan, ACTION);

        assertThat(identities.copyOf(clock(plan, ACTION), 1))
                .isEqualTo(clock(identities.copyOf(plan, 1), identities.copyOf(ACTION, 1)));
    }

    private static UUID clock(UUID plan, UUID action) {
        return ClockId.of(DerivedId.from(plan, action.toString()), "C10", 1).value();
    }

    private record OfCase(RapidReviewId rapid, PracticeReviewId practice) {}

    private static OfCase ofCase() {
        RapidReviewId rapid = RapidReviewId.of(new NotificationId(CASE));
        return new OfCase(rapid, PracticeReviewId.of(rapid));
    }
}
