package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.casereview.actionplan.ActionPlanState.Active;
import uk.casereview.actionplan.ActionPlanState.Approved;
import uk.casereview.actionplan.ActionPlanState.Created;
import uk.casereview.actionplan.ActionPlanState.InProgress;
import uk.casereview.actionplan.PlanEvent.PlanActionsComplete;
import uk.casereview.decider.Context;
import uk.casereview.shared.Event;

/** PM9: "ActionVerified last open → PlanActionsComplete; schedule impact review +6 months", or what the policy of that day says. */
final class Completing {
    private Completing() {}

    /** The events, and that nothing is open any more where that follows from them. */
    static List<Event> followedBy(Active state, List<Event> events, LocalDate on, Context context) {
        Created next = ActionPlanEvolution.evolve(state, events);
        boolean approved = next instanceof Approved || next instanceof InProgress;
        if (!approved || !next.plan().complete()) {
            return events;
        }
        int months = context.register().on(on).policy().thresholdsInForce().monthsToImpactReview();
        List<Event> all = new ArrayList<>(events);
        all.add(new PlanActionsComplete(on, on.plusMonths(months)));
        return List.copyOf(all);
    }
}
