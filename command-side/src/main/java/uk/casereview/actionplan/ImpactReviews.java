package uk.casereview.actionplan;

import java.util.ArrayList;
import java.util.List;
import uk.casereview.actionplan.ActionPlanState.Created;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.TaskKind;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.Event;

/**
 * PM9 asks people to look at the effect of a plan. There is nothing to look at while something of it is open again, nor
 * once it is over, so the task ends with what it waited for, however late it is asked.
 */
final class ImpactReviews {
    private ImpactReviews() {}

    /** What is accepted, and that nobody needs to look at the effect any more where that follows from it. */
    static Verdict ended(Created state, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refused refused -> refused;
            case Verdict.Accepted accepted -> due(state) ? Verdict.accept(ended(state, accepted.events())) : accepted;
        };
    }

    private static List<Event> ended(Created state, List<Event> events) {
        List<Event> all = new ArrayList<>(events);
        if (!due(ActionPlanEvolution.evolve(state, events))) {
            all.addAll(state.file().done(TaskKind.REVIEW_IMPACT));
        }
        return all;
    }

    /** What is asked for has gone before anybody was asked. */
    static boolean comesTooLate(Created state, CaseFileCommand command) {
        return command instanceof RaiseTask raise && raise.kind() == TaskKind.REVIEW_IMPACT && !due(state);
    }

    private static boolean due(Created state) {
        return state.at() == PlanStage.ACTIONS_COMPLETE || state.at() == PlanStage.IMPACT_REVIEW;
    }
}
