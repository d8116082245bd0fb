package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.casereview.actionplan.ActionEvent.ActionCancelled;
import uk.casereview.actionplan.ActionEvent.ActionReprofiled;
import uk.casereview.actionplan.ActionEvent.ActionSuperseded;
import uk.casereview.actionplan.ActionPlanState.Created;
import uk.casereview.actionplan.PlannedAction.Completion;
import uk.casereview.clock.DayOrder;
import uk.casereview.clock.DayOrder.Day;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;

/** What follows what in an action: nobody does what is not agreed yet, or confirms what is not done. */
final class ActionDays {
    private ActionDays() {}

    /** Whether the days fit is asked last, of everything that would be true. */
    static Verdict inOrder(Created state, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refused refused -> refused;
            case Verdict.Accepted accepted ->
                objection(state, accepted.events()).map(Verdict::refuse).orElse(accepted);
        };
    }

    /** P4 in days: a plan is closed once its actions are verified. */
    static Optional<Refusal> closedTooEarly(PlanContents plan, LocalDate decidedOn) {
        Day closing = new Day("the closing of the plan", decidedOn);
        return DayOrder.objection(
                plan.actions().stream().flatMap(action -> closing.follows(verification(done(action)))));
    }

    private static Optional<Refusal> objection(Created state, List<Event> events) {
        return ActionPlanEvolution.evolve(state, events).plan().actions().stream()
                .map(action -> DayOrder.objection(
                        Stream.concat(orders(action), events.stream().flatMap(event -> decided(event, action))),
                        state.plan().action(action.actionId()).stream().flatMap(ActionDays::orders)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<DayOrder> orders(PlannedAction action) {
        Optional<Completion> done = done(action);
        Day agreement = agreement(action);
        Day completion = new Day(
                "the completion of the action",
                done.map(Completion::completedOn).orElse(null));
        return Stream.of(
                        action.progress().values().stream()
                                .flatMap(progress ->
                                        new Day("the progress with the action", progress.on()).follows(agreement)),
                        completion.follows(agreement),
                        verification(done).follows(completion))
                .flatMap(orders -> orders);
    }

    /** The Sub-Group changes or gives up what there is. */
    private static Stream<DayOrder> decided(Event event, PlannedAction action) {
        return switch (event) {
            case ActionReprofiled e -> decided("the decision to give more time", e.actionId(), e.decision(), action);
            case ActionCancelled e -> decided("the decision to give it up", e.actionId(), e.decision(), action);
            case ActionSuperseded e -> decided("the decision to replace it", e.actionId(), e.decision(), action);
            default -> Stream.empty();
        };
    }

    private static Stream<DayOrder> decided(String fact, ActionId of, DecisionRecord decision, PlannedAction action) {
        return of.equals(action.actionId())
                ? new Day(fact, decision.decidedOn()).follows(agreement(action))
                : Stream.empty();
    }

    private static Day agreement(PlannedAction action) {
        return new Day("the agreement of the action", action.agreedOn());
    }

    private static Day verification(Optional<Completion> done) {
        return new Day(
                "the verification of the action",
                done.map(Completion::verifiedOn).orElse(null));
    }

    private static Optional<Completion> done(PlannedAction action) {
        return Optional.ofNullable(action.completion());
    }
}
