package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.actionplan.PlanCommands.SECOND;
import static uk.casereview.actionplan.PlanStory.verified;
import static uk.casereview.deliberation.Bodies.TODAY;
import static uk.casereview.deliberation.Bodies.birmingham;
import static uk.casereview.deliberation.Bodies.byManager;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.ActionEvent.ActionVerified;
import uk.casereview.actionplan.ActionPlanState.Active;
import uk.casereview.actionplan.PlanEvent.PlanActionsComplete;
import uk.casereview.deliberation.Bodies;
import uk.casereview.partnership.Adopted;
import uk.casereview.partnership.Thresholds;
import uk.casereview.register.Register;

/** after how many months the effect of a plan is looked at is the policy's of the day its actions were complete. */
class CompletingTest {
    private static final Register THREE_MONTHS =
            birmingham().evolve(Adopted.anew(birmingham().on(TODAY).policy(), TODAY, new Thresholds(20, 5, 3)));

    @Test
    void theMonthsAreThePolicysOfThatDay() {
        assertThat(complete(TODAY)).isEqualTo(new PlanActionsComplete(TODAY, TODAY.plusMonths(3)));
        LocalDate yesterday = TODAY.minusDays(1);
        assertThat(complete(yesterday)).isEqualTo(new PlanActionsComplete(yesterday, yesterday.plusMonths(6)));
    }

    private static Object complete(LocalDate on) {
        return Completing.followedBy(
                        (Active) verified()
                                .byOwner()
                                .then(PlanCommands.complete(SECOND))
                                .state(),
                        List.of(new ActionVerified(SECOND, on, Bodies.WMP, null)),
                        on,
                        byManager(THREE_MONTHS))
                .getLast();
    }
}
