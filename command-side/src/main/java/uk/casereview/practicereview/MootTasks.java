package uk.casereview.practicereview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.casereview.casefile.TaskKind;
import uk.casereview.decider.Verdict;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;

/** What nobody need list for the next meeting any more: it has been decided again, or the review is over. */
final class MootTasks {
    private MootTasks() {}

    static Verdict ended(Begun state, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refused refused -> refused;
            case Verdict.Accepted accepted -> {
                PracticeReviewState after = state;
                for (Event event : accepted.events()) {
                    after = PracticeReviewEvolution.evolve(after, event);
                }
                Set<DecisionId> moot = Retaking.allDue(state);
                moot.removeAll(Retaking.allDue(after));
                List<Event> events = new ArrayList<>(accepted.events());
                moot.forEach(id ->
                        events.addAll(state.file().done(TaskKind.LIST_AT_NEXT_MEETING, ("decision/" + id)::equals)));
                yield Verdict.accept(events);
            }
        };
    }
}
