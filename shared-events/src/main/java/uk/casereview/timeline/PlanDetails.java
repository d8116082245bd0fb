package uk.casereview.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.ImpactEvidence;
import uk.casereview.actionplan.PlanEvent.PlanActionsComplete;
import uk.casereview.actionplan.PlanEvent.PlanApproved;
import uk.casereview.actionplan.PlanEvent.PlanClosed;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.PlanStage;
import uk.casereview.actionplan.PlannedAction;
import uk.casereview.actionplan.Rag;
import uk.casereview.actionplan.Recommendation;
import uk.casereview.shared.ActionPlanId;

/**
 * A learning action plan, with its colours as they read on a day (§10.3).
 *
 * @param number of which review it is, of those of one kind that the case keeps in one file, from 1
 * @param trails what became of each recommendation, from learning to effect
 * @param completionPct of the actions that count; null where none does
 * @param complete that no action was open any more, and by when its effect is to be looked at
 * @param mergedInto the plan it goes on as part of
 * @param version of its aggregate
 */
public record PlanDetails(
        ActionPlanId actionPlanId,
        int number,
        PlanStage stage,
        Set<PlanSource> sources,
        List<Recommendation> recommendations,
        List<ColouredAction> actions,
        List<ImpactEvidence> evidence,
        List<Trail> trails,
        Rag rag,
        @Nullable Integer completionPct,
        LocalDate readOn,
        @Nullable PlanApproved approved,
        @Nullable PlanActionsComplete complete,
        @Nullable PlanClosed closed,
        @Nullable ActionPlanId mergedInto,
        long version) {

    /**
     * One action.
     *
     * @param rag null where it is out of the count
     */
    public record ColouredAction(
            PlannedAction action, @Nullable Rag rag) {}
}
