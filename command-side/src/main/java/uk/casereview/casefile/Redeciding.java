package uk.casereview.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** "if quorum or majority fails without the conflicted vote the item must be re-decided", whatever rests on it. */
public final class Redeciding {
    private Redeciding() {}

    /**
     * Why what rests on the decision has to wait.
     *
     * @param how by which command the body decides again
     */
    public static Refusal refusal(CaseFile file, DecisionId decision, Map<String, String> how) {
        Map<String, Object> facts = new HashMap<>(how);
        facts.put("decisionId", decision.toString());
        facts.put("decidedOn", file.decision(decision).orElseThrow().decidedOn().toString());
        return new Refusal(RefusalCode.MUST_BE_REDECIDED, facts);
    }

    /**
     * What nobody need list for the next meeting any more: it has been decided again, or is over.
     *
     * @param due what has to be decided again
     * @param dueAfter the same once the events are true
     */
    public static Verdict listed(
            CaseFile file, Set<DecisionId> due, Verdict verdict, Function<List<Event>, Set<DecisionId>> dueAfter) {
        return switch (verdict) {
            case Verdict.Refused refused -> refused;
            case Verdict.Accepted accepted -> {
                Set<DecisionId> moot = new LinkedHashSet<>(due);
                moot.removeAll(dueAfter.apply(accepted.events()));
                List<Event> events = new ArrayList<>(accepted.events());
                moot.forEach(id -> events.addAll(file.done(TaskKind.LIST_AT_NEXT_MEETING, ("decision/" + id)::equals)));
                yield Verdict.accept(events);
            }
        };
    }
}
