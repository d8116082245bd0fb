package uk.casereview.actionplan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.ActionPlanState.Active;
import uk.casereview.actionplan.ActionPlanState.Created;
import uk.casereview.actionplan.Settlements.Settlement;
import uk.casereview.casefile.Redeciding;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Refusal;

/**
 * "if quorum or majority fails without the conflicted vote the item must be re-decided", by the command it was
 * decided by, before the plan is closed or merged.
 */
final class Retaking {
    private Retaking() {}

    /** Whether the body has to decide this again, and still can. */
    static boolean isDue(Active state, @Nullable DecisionId decision) {
        return decision != null && state.file().mustBeRedecided(decision);
    }

    /** What was last decided of the action, where that has to be decided again. */
    static Optional<Settlement> settlementDue(Active state, PlannedAction action) {
        return Optional.ofNullable(state.settled().actions().get(action.actionId()))
                .filter(settlement -> isDue(state, settlement.by()));
    }

    /** What has to be decided again. */
    static Set<DecisionId> allDue(Created state) {
        Set<DecisionId> due = new LinkedHashSet<>();
        if (state instanceof Active active) {
            due.addAll(commands(active).keySet());
        }
        return due;
    }

    /** With what nobody need list for the next meeting any more. */
    static Verdict listed(Created state, Verdict verdict) {
        return Redeciding.listed(
                state.file(), allDue(state), verdict, events -> allDue(ActionPlanEvolution.evolve(state, events)));
    }

    /** Why the plan cannot end yet. */
    static Optional<Refusal> holdsUp(Active state) {
        return commands(state).entrySet().stream()
                .findFirst()
                .map(due -> Redeciding.refusal(state.file(), due.getKey(), due.getValue()));
    }

    /** By which command, and of what action, each is decided again. */
    private static Map<DecisionId, Map<String, String>> commands(Active state) {
        Map<DecisionId, Map<String, String>> due = new LinkedHashMap<>();
        Settlements settled = state.settled();
        if (isDue(state, settled.approval())) {
            due.put(Objects.requireNonNull(settled.approval()), Map.of("by", "ApprovePlan"));
        }
        if (isDue(state, settled.reopening())) {
            due.put(Objects.requireNonNull(settled.reopening()), Map.of("by", "ReopenPlan"));
        }
        state.plan()
                .actions()
                .forEach(action -> settlementDue(state, action)
                        .ifPresent(settlement -> due.put(
                                settlement.by(),
                                Map.of(
                                        "by", command(action, settlement),
                                        "actionId", action.actionId().toString()))));
        return due;
    }

    private static String command(PlannedAction action, Settlement settlement) {
        if (settlement.fromDue() != null) {
            return "ExtendAction";
        }
        return action.stage() == ActionStage.CANCELLED ? "CancelAction" : "SupersedeAction";
    }
}
