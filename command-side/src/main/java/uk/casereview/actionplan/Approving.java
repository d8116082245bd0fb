package uk.casereview.actionplan;

import java.util.Optional;
import uk.casereview.actionplan.ActionPlanState.Active;
import uk.casereview.actionplan.ActionPlanState.Draft;
import uk.casereview.actionplan.PlanCommand.ApprovePlan;
import uk.casereview.actionplan.PlanEvent.PlanApproved;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** §4.5: "Plan approval", by the Sub-Group; work that has begun or ended before it is none the less done. */
final class Approving {
    private Approving() {}

    static Verdict approve(Active state, ApprovePlan command, Context context) {
        boolean again = Retaking.isDue(state, state.settled().approval());
        Gates gates = Gates.of(command).require(again || !state.plan().live().isEmpty(), RefusalCode.EMPTY_PLAN);
        Optional<Refusal> refusal =
                gates.refusal().or(() -> Refusals.when(!again && !(state instanceof Draft), Refusals.notNow(state)));
        return refusal.map(Verdict::refuse)
                .orElseGet(() -> BodyDecision.concluded(
                        command,
                        gates,
                        context,
                        (decision, all) -> Completing.followedBy(
                                state,
                                all.letThrough(new PlanApproved(decision, all.irregularities(), command.reason())),
                                decision.decidedOn(),
                                context)));
    }
}
