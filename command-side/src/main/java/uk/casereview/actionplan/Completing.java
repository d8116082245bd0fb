package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.casereview.actionplan.ActionPlanState.Active;
import uk.casereview.actionplan.ActionPlanState.Approved;
import uk.casereview.actionplan.ActionPlanState.Created;
import uk.casereview.actionplan.ActionPlanState.InProgress;
import uk.casereview.actionplan.PlanEvent.PlanActionsComplete;
import uk.casereview.shared.Event;

/** PM9: "ActionVerified last open → PlanActionsComplete; schedule impact review +6 months". */
final class Completing {
    private static final int MONTHS_TO_IMPACT = 6;

    private Completing() {}

    /** The events, and that nothing is open any more where that follows from them. */
    static List<Event> followedBy(Active state, List<Event> events, LocalDate on) {
        Created next = ActionPlanEvolution.evolve(state, events);
        boolean approved = next instanceof Approved || next instanceof InProgress;
        if (!approved || !next.plan().complete()) {
            return events;
        }
        List<Event> all = new ArrayList<>(events);
        all.add(new PlanActionsComplete(on, on.plusMonths(MONTHS_TO_IMPACT)));
        return List.copyOf(all);
    }
}
