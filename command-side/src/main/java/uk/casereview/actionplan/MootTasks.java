package uk.casereview.actionplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.casereview.actionplan.ActionPlanState.Created;
import uk.casereview.casefile.TaskKind;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;

/** What nobody need list for the next meeting any more: it has been decided again, or the plan is over. */
final class MootTasks {
    private MootTasks() {}

    static Verdict ended(Created state, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refused refused -> refused;
            case Verdict.Accepted accepted -> Verdict.accept(ended(state, accepted.events()));
        };
    }

    private static List<Event> ended(Created state, List<Event> events) {
        Set<DecisionId> moot = Retaking.allDue(state);
        moot.removeAll(Retaking.allDue(ActionPlanEvolution.evolve(state, events)));
        List<Event> all = new ArrayList<>(events);
        moot.forEach(id -> all.addAll(state.file().done(TaskKind.LIST_AT_NEXT_MEETING, ("decision/" + id)::equals)));
        return all;
    }
}
