package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.casereview.actionplan.ActionCommand.ExtendAction;
import uk.casereview.actionplan.ActionEvent.ActionReprofiled;
import uk.casereview.actionplan.ActionPlanState.Active;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** More time, by decision; P5: "due-date change keeps original due date". */
final class Extending {
    private Extending() {}

    static Verdict extend(Active state, PlannedAction action, ExtendAction command, Context context) {
        Gates gates = Gates.of(command);
        Optional<Refusal> refusal = Actions.notAt(Actions.UNDER_WAY, action)
                .or(gates::refusal)
                .or(() -> BodyDecision.missing(command, RefusalCode.EXTENSION_NEEDS_DECISION))
                .or(() -> notLater(action, command.toDue()));
        return refusal.map(Verdict::refuse)
                .orElseGet(() -> BodyDecision.arranged(
                        command,
                        gates,
                        context,
                        (decision, all) -> extended(state, action, command, decision, all, context)));
    }

    private static List<Event> extended(
            Active state,
            PlannedAction action,
            ExtendAction command,
            DecisionRecord decision,
            Gates gates,
            Context context) {
        LocalDate fromDue = Objects.requireNonNull(action.terms().dueOn());
        List<Event> events = new ArrayList<>(gates.letThrough(new ActionReprofiled(
                action.actionId(),
                fromDue,
                command.toDue(),
                action.extensions() + 1,
                decision,
                gates.irregularities(),
                command.reason())));
        events.addAll(Actions.clock(state, action, context).extend(command.toDue()));
        return events;
    }

    private static Optional<Refusal> notLater(PlannedAction action, LocalDate toDue) {
        return Optional.ofNullable(action.terms().dueOn())
                .filter(dueOn -> !toDue.isAfter(dueOn))
                .map(dueOn -> Refusal.of(RefusalCode.EXTENSION_NOT_LATER, "dueOn", dueOn.toString()));
    }
}
