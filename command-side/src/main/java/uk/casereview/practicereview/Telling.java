package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.casereview.clock.ClockBook;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.practicereview.CommissioningCommand.NotifyReviewDecision;
import uk.casereview.practicereview.CommissioningEvent.ReviewDecisionNotified;
import uk.casereview.practicereview.CommissioningEvent.ToldOnCorrected;
import uk.casereview.practicereview.PracticeReviewState.Active;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** L3: "Panel, Ofsted, DfE told of decision and reviewer (GUID)". */
final class Telling {
    private static final Set<Recipient> TOLD = EnumSet.of(Recipient.PANEL, Recipient.OFSTED, Recipient.DFE);

    private Telling() {}

    static Verdict notify(Begun state, NotifyReviewDecision command, Context context) {
        if (!(state instanceof Active)) {
            return Refusals.invalid(state);
        }
        Optional<Refusal> refusal = unfit(command.recipients(), TOLD)
                .or(() ->
                        Refusals.future("recipients", last(command.recipients().values()), context));
        return Taken.unless(refusal, () -> Verdict.accept(told(state, command, context)));
    }

    /** C5 "stops when all three recorded", on the day the last of them was told. */
    private static List<Event> told(Begun state, NotifyReviewDecision command, Context context) {
        ReviewDecisionNotified event = new ReviewDecisionNotified(Map.copyOf(command.recipients()));
        Map<Recipient, LocalDate> told = state.review().commission().with(event).told();
        List<Event> events = new ArrayList<>();
        events.add(event);
        if (all(told)) {
            events.addAll(state.file().clocks().stop(ClockKind.C5, last(told.values()), context.aggregateId()));
        }
        return events;
    }

    /** §15.1-3: "clocks recalculated"; C5 of an earlier review of the case stopped by another telling. */
    static List<Event> corrected(Begun state, ToldOnCorrected event, Context context) {
        Commission commission = state.review().commission();
        Map<Recipient, LocalDate> before = commission.told();
        Map<Recipient, LocalDate> after = commission.corrected(event).told();
        ClockBook clocks = state.file().clocks();
        boolean stopped = all(before)
                && clocks.latest(context.aggregateId(), ClockKind.C5)
                        .filter(clock -> last(before.values()).equals(clock.stopOn()))
                        .isPresent();
        List<Event> events = new ArrayList<>();
        events.add(event);
        if (stopped && all(after)) {
            events.addAll(clocks.restop(ClockKind.C5, last(after.values()), context.aggregateId()));
        } else if (stopped) {
            // who was told before the reviewer was appointed has yet to hear the name
            events.addAll(clocks.resume(ClockKind.C5, context.aggregateId()));
        } else if (all(after)) {
            events.addAll(clocks.stop(ClockKind.C5, last(after.values()), context.aggregateId()));
        }
        return events;
    }

    private static boolean all(Map<Recipient, LocalDate> told) {
        return told.keySet().containsAll(TOLD);
    }

    /** Somebody is named, and nobody but those this is for. */
    static Optional<Refusal> unfit(Map<Recipient, LocalDate> named, Set<Recipient> meant) {
        List<Recipient> others =
                named.keySet().stream().filter(one -> !meant.contains(one)).toList();
        if (!others.isEmpty()) {
            return Optional.of(Refusal.of(RefusalCode.UNKNOWN_RECIPIENT, "recipients", Refusals.words(others)));
        }
        return named.isEmpty()
                ? Optional.of(Refusal.of(RefusalCode.MISSING_RECIPIENT, "missing", Refusals.words(meant)))
                : Optional.empty();
    }

    static LocalDate last(Collection<LocalDate> days) {
        return days.stream().max(Comparator.naturalOrder()).orElseThrow();
    }
}
