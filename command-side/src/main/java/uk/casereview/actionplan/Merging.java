package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uk.casereview.actionplan.ActionPlanState.Active;
import uk.casereview.actionplan.PlanCommand.MergePlans;
import uk.casereview.actionplan.PlanCommand.TakeOverPlan;
import uk.casereview.actionplan.PlanEvent.PlanTakenOver;
import uk.casereview.actionplan.PlanEvent.PlansMerged;
import uk.casereview.casefile.Gates;
import uk.casereview.clock.AgreedClock;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockBook;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockEvent.Reason;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.PlanFacts;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * Two plans of a case become one (§15.6-23). The plan that goes on in the other ends first, so that nothing is added to
 * what the other then takes over.
 */
final class Merging {
    private Merging() {}

    static Verdict merge(Active state, MergePlans command, Context context) {
        Optional<PlanFacts> into =
                Optional.ofNullable(context.facts().actionPlan()).filter(plan -> otherOfTheCase(state, plan, context));
        if (into.isEmpty()) {
            return Refusals.unknown("into", command.into());
        }
        return Refusals.when(!into.get().open(), Refusal.of(RefusalCode.INVALID_STATE, "into", "ENDED"))
                .or(() -> Retaking.holdsUp(state))
                .or(() -> BodyDecision.missing(command, RefusalCode.DECISION_REQUIRED))
                .map(Verdict::refuse)
                .orElseGet(() -> BodyDecision.arranged(command, Gates.ofIntention(), context, (decision, _) -> {
                    List<Event> events = new ArrayList<>();
                    events.add(new PlansMerged(command.into(), decision));
                    events.addAll(clocksGivenUp(state));
                    return events;
                }));
    }

    private static boolean otherOfTheCase(Active state, PlanFacts into, Context context) {
        return into.caseRef().equals(context.caseRef())
                && !into.contents().actionPlanId().equals(state.plan().actionPlanId());
    }

    /**
     * The clock of an action goes with it: also one that has stopped, which the other plan is to move where the action is
     * sent back or its day corrected.
     */
    private static List<Event> clocksGivenUp(Active state) {
        return state.file().clocks().clocks().values().stream()
                .filter(clock -> !clock.cancelled())
                .sorted(Comparator.comparing(Clock::startOn)
                        .thenComparing(clock -> clock.clockId().value()))
                .<Event>map(clock -> new ClockCancelled(clock.clockId(), clock.kind(), Reason.PLAN_MERGED))
                .toList();
    }

    static Verdict takeOver(TakeOverPlan command, Context context) {
        PlanFacts from = context.facts().actionPlan();
        ActionPlanId into = command.actionPlanId();
        if (from == null || !into.equals(from.mergedInto())) {
            return Refusals.unknown("from", command.from());
        }
        PlanContents contents = from.contents();
        List<Event> events = new ArrayList<>();
        events.add(new PlanTakenOver(
                command.from(),
                contents.sources(),
                contents.recommendations(),
                contents.actions(),
                contents.evidence()));
        contents.actions().forEach(action -> events.addAll(clock(action, context)));
        return Verdict.accept(events);
    }

    /** It runs from the day it was agreed on, and has stopped where it is done. */
    private static List<ClockEvent> clock(PlannedAction action, Context context) {
        LocalDate agreedOn = action.agreedOn();
        LocalDate completedOn = action.completedOn();
        if (agreedOn == null || action.stage().excluded()) {
            return List.of();
        }
        UUID thing = action.actionId().value();
        List<ClockEvent> events = new ArrayList<>(AgreedClock.of(ClockBook.EMPTY, context.aggregateId(), thing)
                .start(agreedOn, Objects.requireNonNull(action.terms().dueOn()), context.partnership()));
        if (completedOn != null) {
            ClockBook started = events.stream().reduce(ClockBook.EMPTY, ClockBook::evolve, (_, later) -> later);
            events.addAll(AgreedClock.of(started, context.aggregateId(), thing).stop(completedOn));
        }
        return events;
    }
}
