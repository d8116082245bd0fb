package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.ActionCommand.CompleteAction;
import uk.casereview.actionplan.ActionCommand.CorrectCompletedOn;
import uk.casereview.actionplan.ActionCommand.UpdateProgress;
import uk.casereview.actionplan.ActionEvent.ActionCompleted;
import uk.casereview.actionplan.ActionEvent.ActionProgressed;
import uk.casereview.actionplan.ActionEvent.CompletedOnCorrected;
import uk.casereview.actionplan.ActionPlanState.Active;
import uk.casereview.actionplan.PlannedAction.Completion;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** How far an action has come, and that it is done. */
final class Progressing {
    private Progressing() {}

    /** §15.6-23: "one lead agency and contributors with progress each". */
    static Verdict progress(PlannedAction action, UpdateProgress command, Context context) {
        AgencyCode named = command.agency();
        AgencyCode own = context.actor().role().isClerk()
                ? action.terms().ownerAgency()
                : context.actor().agency();
        AgencyCode agency = named == null ? own : named;
        if (agency == null || !Agencies.speaksFor(agency, context) || !Agencies.involved(action, agency, context)) {
            return wrongAgency(agency);
        }
        LocalDate on = Refusals.orToday(command.on(), context);
        return Actions.notAt(Actions.UNDER_WAY, action)
                .or(() -> Refusals.future("on", on, context))
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(new ActionProgressed(
                        action.actionId(),
                        Agencies.current(agency, context),
                        on,
                        command.note(),
                        command.slippage(),
                        command.forecastOn())));
    }

    static Verdict complete(Active state, PlannedAction action, CompleteAction command, Context context) {
        LocalDate completedOn = Refusals.orToday(command.completedOn(), context);
        Gates gates = Gates.of(command).and(Actions.notAt(Actions.UNDER_WAY, action));
        if (!Agencies.speaksFor(action.terms().ownerAgency(), context)) {
            return wrongAgency(action.terms().ownerAgency());
        }
        Optional<Refusal> refusal = Actions.notAt(command.alreadyHappened() ? Actions.TO_DO : Actions.UNDER_WAY, action)
                .or(gates::refusal)
                .or(() -> Refusals.future("completedOn", completedOn, context))
                .or(() -> Refusals.when(command.evidenceRefs().isEmpty(), Refusal.of(RefusalCode.EVIDENCE_REQUIRED)));
        return refusal.map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(completed(state, action, command, completedOn, gates, context)));
    }

    private static List<Event> completed(
            Active state,
            PlannedAction action,
            CompleteAction command,
            LocalDate completedOn,
            Gates gates,
            Context context) {
        List<Event> events = new ArrayList<>(gates.letThrough(new ActionCompleted(
                action.actionId(),
                completedOn,
                action.terms().dueOn(),
                onTime(action, completedOn),
                command.evidenceRefs(),
                context.actor().userId(),
                gates.irregularities(),
                command.reason())));
        events.addAll(Actions.clock(state, action, context).stop(completedOn));
        return events;
    }

    /** §15.1-3: completedOn is among what can be corrected, "clocks recalculated". */
    static Verdict correct(Active state, PlannedAction action, CorrectCompletedOn command, Context context) {
        Completion completion = action.completion();
        SealedText reason = command.reason();
        if (!Agencies.speaksFor(action.terms().ownerAgency(), context)) {
            return wrongAgency(action.terms().ownerAgency());
        }
        if (reason == null) {
            return Verdict.refuse(RefusalCode.CORRECTION_REASON_REQUIRED);
        }
        LocalDate to = command.to();
        return Refusals.when(command.from().equals(to), Refusal.of(RefusalCode.CORRECTION_UNCHANGED))
                .or(() -> Refusals.when(
                        completion == null || !completion.completedOn().equals(command.from()),
                        Refusal.of(
                                RefusalCode.CORRECTION_OUTDATED,
                                "from",
                                command.from().toString())))
                .or(() -> Refusals.future("to", to, context))
                .map(Verdict::refuse)
                .orElseGet(() -> {
                    List<Event> events = new ArrayList<>();
                    events.add(new CompletedOnCorrected(
                            action.actionId(), command.from(), to, onTime(action, to), reason));
                    events.addAll(Actions.clock(state, action, context).restop(to));
                    return Verdict.accept(events);
                });
    }

    private static boolean onTime(PlannedAction action, LocalDate completedOn) {
        LocalDate dueOn = action.terms().dueOn();
        return dueOn == null || !completedOn.isAfter(dueOn);
    }

    private static Verdict wrongAgency(@Nullable AgencyCode agency) {
        return Verdict.refuse(RefusalCode.WRONG_AGENCY, "agency", agency == null ? "NONE" : agency.toString());
    }
}
