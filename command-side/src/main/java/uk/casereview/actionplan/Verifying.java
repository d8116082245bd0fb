package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.casereview.actionplan.ActionCommand.SendBackAction;
import uk.casereview.actionplan.ActionCommand.VerifyAction;
import uk.casereview.actionplan.ActionEvent.ActionSentBack;
import uk.casereview.actionplan.ActionEvent.ActionVerified;
import uk.casereview.actionplan.ActionPlanState.Active;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.Event;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** Whether what was completed is done (P2: "completed ≠ verified"). */
final class Verifying {
    private static final Set<ActionStage> COMPLETED = Set.of(ActionStage.COMPLETED);

    private Verifying() {}

    static Verdict verify(Active state, PlannedAction action, VerifyAction command, Context context) {
        LocalDate verifiedOn = Refusals.orToday(command.verifiedOn(), context);
        UserId verifier = context.actor().userId();
        return Actions.notAt(COMPLETED, action)
                .or(() -> VerifierPolicy.own(action, context))
                .or(() -> Refusals.future("verifiedOn", verifiedOn, context))
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(Completing.followedBy(
                        state,
                        List.of(new ActionVerified(action.actionId(), verifiedOn, verifier, command.note())),
                        verifiedOn,
                        context)));
    }

    static Verdict sendBack(Active state, PlannedAction action, SendBackAction command, Context context) {
        SealedText reason = command.reason();
        var refusal = Actions.notAt(COMPLETED, action).or(() -> VerifierPolicy.own(action, context));
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        if (reason == null) {
            return Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason");
        }
        List<Event> events = new ArrayList<>();
        events.add(new ActionSentBack(action.actionId(), context.actor().userId(), reason));
        events.addAll(Actions.clock(state, action, context).resume());
        return Verdict.accept(events);
    }
}
