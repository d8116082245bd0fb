package uk.casereview.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import uk.casereview.actionplan.PlanCommand.CreatePlan;
import uk.casereview.actionplan.PlanEvent.PlanClosed;
import uk.casereview.actionplan.PlanEvent.PlanReopened;
import uk.casereview.actionplan.PlanEvent.PlansMerged;
import uk.casereview.actionplan.PlanNumber;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Event;
import uk.casereview.shared.RefusalCode;

/**
 * Asks for the plan of the review that is held now. Where it has one, what was learnt goes into that; only a plan
 * that is closed takes nothing in, and people are told, for it is the Sub-Group that takes it up again.
 *
 * @param streams what has happened in one stream so far
 */
record OwnPlan(Function<UUID, List<Event>> streams) {

    Instruction create(PlanSource review) {
        ActionPlanId plan = PlanNumber.after(streams.apply(review.sourceId())).of(review.sourceId());
        return new Instruction(
                Instruction.ACTION_PLAN,
                new CreatePlan(plan, Set.of(review)),
                closed(plan) ? Set.of() : Set.of(RefusalCode.PLAN_EXISTS));
    }

    /** Or the one it was merged into, which goes on with what it held. */
    private boolean closed(ActionPlanId plan) {
        boolean closed = false;
        for (Event event : streams.apply(plan.value())) {
            switch (event) {
                case PlanClosed _ -> closed = true;
                case PlanReopened _ -> closed = false;
                case PlansMerged merged -> closed = closed(merged.into());
                default -> {}
            }
        }
        return closed;
    }
}
