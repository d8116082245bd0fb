package uk.casereview.actionplan;

import java.util.Arrays;
import java.util.List;
import uk.casereview.actionplan.ActionPlanState.Created;

/** The stages a plan can be at, with the same known at each (§10.1). */
final class ActionPlanStages {
    private ActionPlanStages() {}

    static List<Created> of(Created state) {
        return Arrays.stream(PlanStage.values())
                .map(stage -> ActionPlanState.of(stage, state.plan(), state.settled(), state.file()))
                .toList();
    }
}
