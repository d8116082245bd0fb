package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.ActionCommand.ExtendAction;
import uk.casereview.actionplan.ActionEvent.ActionReprofiled;
import uk.casereview.actionplan.ActionPlanState.Active;
import uk.casereview.actionplan.Settlements.Settlement;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
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
        Optional<LocalDate> again = Retaking.settlementDue(state, action).map(Settlement::fromDue);
        Optional<Refusal> refusal = Actions.notAt(Actions.UNDER_WAY, action)
                .filter(_ -> again.isEmpty())
                .or(gates::refusal)
                .or(() -> BodyDecision.missing(command, RefusalCode.EXTENSION_NEEDS_DECISION))
                .or(() -> again.map(fromDue -> earlier(fromDue, command.toDue()))
                        .orElseGet(() -> notLater(action, command.toDue())));
        return refusal.map(Verdict::refuse)
                .orElseGet(() -> BodyDecision.arranged(command, gates, context, (decision, all) -> {
                    List<Event> events = new ArrayList<>(
                            all.letThrough(extended(action, again.orElse(null), command, decision, all)));
                    if (!command.toDue().equals(action.terms().dueOn())) {
                        events.addAll(Actions.clock(state, action, context).extend(command.toDue()));
                    }
                    return events;
                }));
    }

    /**
     * What is decided again counts once, and not at all where the day is what it was before.
     *
     * @param again from which day the decision that failed gave more time; null where none did
     */
    private static ActionReprofiled extended(
            PlannedAction action,
            @Nullable LocalDate again,
            ExtendAction command,
            DecisionRecord decision,
            Gates gates) {
        LocalDate fromDue =
                again == null ? Objects.requireNonNull(action.terms().dueOn()) : again;
        boolean counted = again != null && !again.equals(action.terms().dueOn());
        int before = counted ? action.extensions() - 1 : action.extensions();
        return new ActionReprofiled(
                action.actionId(),
                fromDue,
                command.toDue(),
                command.toDue().equals(fromDue) ? before : before + 1,
                decision,
                gates.irregularities(),
                command.reason());
    }

    private static Optional<Refusal> earlier(LocalDate fromDue, LocalDate toDue) {
        return Refusals.when(
                toDue.isBefore(fromDue), Refusal.of(RefusalCode.EXTENSION_NOT_LATER, "dueOn", fromDue.toString()));
    }

    private static Optional<Refusal> notLater(PlannedAction action, LocalDate toDue) {
        return Optional.ofNullable(action.terms().dueOn())
                .filter(dueOn -> !toDue.isAfter(dueOn))
                .map(dueOn -> Refusal.of(RefusalCode.EXTENSION_NOT_LATER, "dueOn", dueOn.toString()));
    }
}
