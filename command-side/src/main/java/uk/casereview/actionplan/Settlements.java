package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.ActionEvent.ActionCancelled;
import uk.casereview.actionplan.ActionEvent.ActionReprofiled;
import uk.casereview.actionplan.ActionEvent.ActionSuperseded;
import uk.casereview.actionplan.PlanEvent.PlanApproved;
import uk.casereview.actionplan.PlanEvent.PlanReopened;
import uk.casereview.actionplan.PlanEvent.PlanTakenOver;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.DecisionId;

/**
 * By which decision each matter of a plan was settled last: what was decided before it nothing rests on any more.
 *
 * @param approval null until the Sub-Group has approved the plan
 * @param reopening null unless it was closed before
 * @param actions those that were given more time, or given up
 * @param tookOver whether another plan goes on in this one
 */
record Settlements(
        @Nullable DecisionId approval,
        @Nullable DecisionId reopening,
        Map<ActionId, Settlement> actions,
        boolean tookOver) {
    static final Settlements NONE = new Settlements(null, null, Map.of(), false);

    Settlements {
        actions = Map.copyOf(actions);
    }

    /**
     * What was last decided of an action.
     *
     * @param fromDue the day it was due before it was given more time; null where it was given up
     */
    record Settlement(DecisionId by, @Nullable LocalDate fromDue) {}

    Settlements after(ActionPlanEvent event) {
        return switch (event) {
            case PlanApproved e -> new Settlements(e.decision().decisionId(), reopening, actions, tookOver);
            case PlanReopened e -> new Settlements(approval, e.decision().decisionId(), actions, tookOver);
            case PlanTakenOver _ -> new Settlements(approval, reopening, actions, true);
            case ActionReprofiled e -> with(e.actionId(), e.decision().decisionId(), e.fromDue());
            case ActionCancelled e -> with(e.actionId(), e.decision().decisionId(), null);
            case ActionSuperseded e -> with(e.actionId(), e.decision().decisionId(), null);
            case ActionPlanEvent _ -> this;
        };
    }

    private Settlements with(ActionId action, DecisionId by, @Nullable LocalDate fromDue) {
        Map<ActionId, Settlement> all = new HashMap<>(actions);
        all.put(action, new Settlement(by, fromDue));
        return new Settlements(approval, reopening, all, tookOver);
    }
}
