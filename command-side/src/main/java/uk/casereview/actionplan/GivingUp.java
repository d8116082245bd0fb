package uk.casereview.actionplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.casereview.actionplan.ActionCommand.CancelAction;
import uk.casereview.actionplan.ActionCommand.SupersedeAction;
import uk.casereview.actionplan.ActionEvent.ActionCancelled;
import uk.casereview.actionplan.ActionEvent.ActionSuperseded;
import uk.casereview.actionplan.ActionPlanState.Active;
import uk.casereview.casefile.Gates;
import uk.casereview.clock.ClockEvent.Reason;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Deciding;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** Ends an action that is not verified, by decision and for a reason; its clock counts no more. */
final class GivingUp {
    private GivingUp() {}

    static Verdict cancel(Active state, PlannedAction action, CancelAction command, Context context) {
        Gates gates = Gates.of(command);
        SealedText reason = command.reason();
        Optional<Refusal> refusal = undecided(state, action, command, gates);
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        if (reason == null) {
            return Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason");
        }
        return BodyDecision.concluded(command, gates, context, (decision, all) -> {
            Event cancelled = new ActionCancelled(action.actionId(), reason, decision, all.irregularities());
            return ended(state, action, all.letThrough(cancelled), Reason.ACTION_CANCELLED, decision, context);
        });
    }

    static Verdict supersede(Active state, PlannedAction action, SupersedeAction command, Context context) {
        Gates gates = Gates.of(command);
        SealedText reason = command.reason();
        ActionId by = command.supersededBy();
        Optional<Refusal> refusal = undecided(state, action, command, gates).or(() -> noSuccessor(state, action, by));
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        if (reason == null) {
            return Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason");
        }
        return BodyDecision.arranged(command, gates, context, (decision, all) -> {
            Event superseded = new ActionSuperseded(action.actionId(), by, reason, decision, all.irregularities());
            return ended(state, action, all.letThrough(superseded), Reason.ACTION_SUPERSEDED, decision, context);
        });
    }

    /** What was given up is so only by a decision that stands. */
    private static Optional<Refusal> undecided(Active state, PlannedAction action, Deciding command, Gates gates) {
        boolean again = action.stage().excluded()
                && Retaking.settlementDue(state, action).isPresent();
        return Actions.notAt(Actions.OPEN, action)
                .filter(_ -> !again)
                .or(gates::refusal)
                .or(() -> BodyDecision.missing(command, RefusalCode.DECISION_REQUIRED));
    }

    /** Another action of the plan that still counts. */
    private static Optional<Refusal> noSuccessor(Active state, PlannedAction action, ActionId by) {
        boolean stands = state.plan().live().stream()
                .map(PlannedAction::actionId)
                .filter(id -> !id.equals(action.actionId()))
                .anyMatch(by::equals);
        return Refusals.when(!stands, Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "supersededBy", by.toString()));
    }

    private static List<Event> ended(
            Active state,
            PlannedAction action,
            List<Event> fact,
            Reason reason,
            DecisionRecord decision,
            Context context) {
        List<Event> events = new ArrayList<>(fact);
        events.addAll(Actions.clock(state, action, context).cancel(reason));
        return Completing.followedBy(state, events, decision.decidedOn(), context);
    }
}
