package uk.casereview.actionplan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.casereview.actionplan.ActionCommand.*;
import uk.casereview.actionplan.ActionPlanState.Active;
import uk.casereview.clock.AgreedClock;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** Decides what is asked of one action. */
final class Actions {
    /** Accepted by its owner and not done. */
    static final Set<ActionStage> UNDER_WAY = Set.of(ActionStage.AGREED, ActionStage.IN_PROGRESS);

    /** Not done, whether or not anybody has accepted it. */
    static final Set<ActionStage> TO_DO = Set.of(ActionStage.PROPOSED, ActionStage.AGREED, ActionStage.IN_PROGRESS);

    /** Neither verified nor given up. */
    static final Set<ActionStage> OPEN =
            Set.of(ActionStage.PROPOSED, ActionStage.AGREED, ActionStage.IN_PROGRESS, ActionStage.COMPLETED);

    private Actions() {}

    static Verdict decide(Active state, ActionCommand command, Context context) {
        Optional<PlannedAction> known = state.plan().action(command.actionId());
        if (known.isEmpty()) {
            return Refusals.unknown("actionId", command.actionId());
        }
        PlannedAction action = known.get();
        return switch (command) {
            case AgreeAction c -> Agreeing.agree(state, action, c, context);
            case UpdateProgress c -> Progressing.progress(action, c, context);
            case CompleteAction c -> Progressing.complete(state, action, c, context);
            case CorrectCompletedOn c -> Progressing.correct(state, action, c, context);
            case ExtendAction c -> Extending.extend(state, action, c, context);
            case VerifyAction c -> Verifying.verify(state, action, c, context);
            case SendBackAction c -> Verifying.sendBack(state, action, c, context);
            case CancelAction c -> GivingUp.cancel(state, action, c, context);
            case SupersedeAction c -> GivingUp.supersede(state, action, c, context);
            case ReassignAction c -> HandingOn.reassign(action, c, context);
            case TransferAction c -> HandingOn.transfer(action, c, context);
        };
    }

    /** G7, of the action rather than the plan. */
    static Optional<Refusal> notAt(Set<ActionStage> stages, PlannedAction action) {
        return Refusals.when(
                !stages.contains(action.stage()),
                new Refusal(
                        RefusalCode.INVALID_STATE,
                        Map.of("action", action.stage().toString(), "possibleAt", Refusals.words(stages))));
    }

    /** The action's C10. */
    static AgreedClock clock(Active state, PlannedAction action, Context context) {
        return AgreedClock.of(
                state.file().clocks(), context.aggregateId(), action.actionId().value());
    }
}
