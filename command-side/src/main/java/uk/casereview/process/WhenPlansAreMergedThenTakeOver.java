package uk.casereview.process;

import java.util.List;
import java.util.Set;
import uk.casereview.actionplan.PlanCommand.TakeOverPlan;
import uk.casereview.actionplan.PlanEvent.PlansMerged;
import uk.casereview.shared.ActionPlanId;

/** §15.6-23: what the merged plan held is the other's; the one has ended, so that nothing is added meanwhile. */
record WhenPlansAreMergedThenTakeOver() implements CaseProcess {
    @Override
    public String name() {
        return "take-over-plan";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        return happening.event() instanceof PlansMerged merged
                ? List.of(new Instruction(
                        Instruction.ACTION_PLAN,
                        new TakeOverPlan(merged.into(), new ActionPlanId(happening.aggregateId())),
                        Set.of()))
                : List.of();
    }
}
