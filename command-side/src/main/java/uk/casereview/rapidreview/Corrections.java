package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.DueDatePolicy;
import uk.casereview.clock.LateSubmissionPolicy;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.rapidreview.RapidReviewCommand.CorrectHeldOn;
import uk.casereview.rapidreview.RapidReviewCommand.CorrectReceivedOn;
import uk.casereview.rapidreview.RapidReviewCommand.CorrectSentOn;
import uk.casereview.rapidreview.RapidReviewCommand.RecalculateStart;
import uk.casereview.rapidreview.RapidReviewEvent.HeldOnCorrected;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewStartRecalculated;
import uk.casereview.rapidreview.RapidReviewEvent.ReceivedOnCorrected;
import uk.casereview.rapidreview.RapidReviewEvent.SentOnCorrected;
import uk.casereview.rapidreview.RapidReviewState.Closed;
import uk.casereview.rapidreview.RapidReviewState.Discontinued;
import uk.casereview.rapidreview.RapidReviewState.Ended;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.rapidreview.RapidReviewState.StruckOut;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/**
 * §15.1-3: "Corrections are a closed list, each with both values and a reason, clocks recalculated". They end with the
 * review; the Panel's answers, which are recorded "also after closing" (§15.4-19), are corrected then too.
 */
final class Corrections {
    private Corrections() {}

    static Verdict heldOn(Opened state, CorrectHeldOn command, Context context) {
        if (state instanceof Ended) {
            return Refusals.invalid(state);
        }
        boolean known = state.review().contents().meetings().contains(command.from());
        SealedText reason = command.reason();
        if (reason == null) {
            return Verdict.refuse(RefusalCode.CORRECTION_REASON_REQUIRED);
        }
        return fault(command.from(), command.to(), known, context)
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(new HeldOnCorrected(command.from(), command.to(), reason)));
    }

    static Verdict sentOn(Opened state, CorrectSentOn command, Context context) {
        if (state instanceof Ended) {
            return Refusals.invalid(state);
        }
        LocalDate to = command.to();
        SealedText reason = command.reason();
        boolean known = Objects.equals(state.review().panel().sentOn(), command.from());
        if (reason == null) {
            return Verdict.refuse(RefusalCode.CORRECTION_REASON_REQUIRED);
        }
        return fault(command.from(), to, known, context)
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(sent(state, command.from(), to, reason, context)));
    }

    private static List<Event> sent(Opened state, LocalDate from, LocalDate to, SealedText reason, Context context) {
        LocalDate dueOn = Submitting.dueOn(state, context);
        var clocks = state.file().clocks();
        var partnership = context.partnership();
        List<Event> events = new ArrayList<>();
        events.add(new SentOnCorrected(from, to, LateSubmissionPolicy.onTime(to, dueOn), reason));
        if (!state.review().beginning().voluntary()) {
            events.addAll(clocks.restop(ClockKind.C3, to, context.aggregateId()));
        }
        boolean waitsSinceThen = clocks.latest(context.aggregateId(), ClockKind.C4)
                .map(Clock::startOn)
                .filter(from::equals)
                .isPresent();
        if (waitsSinceThen) {
            events.addAll(clocks.restart(ClockKind.C4, to, context.aggregateId(), partnership));
        }
        return events;
    }

    static Verdict receivedOn(Opened state, CorrectReceivedOn command, Context context) {
        AgencyCode agency = command.agency();
        if (state instanceof Ended && !(agency == null && state instanceof Closed)) {
            return Refusals.invalid(state);
        }
        int number = agency == null ? reply(state, command.from()) : version(state, agency, command.from(), context);
        SealedText reason = command.reason();
        if (reason == null) {
            return Verdict.refuse(RefusalCode.CORRECTION_REASON_REQUIRED);
        }
        return fault(command.from(), command.to(), number > 0, context)
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(
                        agency == null
                                ? reply(state, number, command, reason, context)
                                : returned(state, agency, number, command, reason, context)));
    }

    /** The number of the latest reply of that day; 0 where there is none. */
    private static int reply(Opened state, LocalDate receivedOn) {
        var replies = state.review().panel().replies();
        return IntStream.rangeClosed(1, replies.size())
                .filter(number -> replies.get(number - 1).receivedOn().equals(receivedOn))
                .max()
                .orElse(0);
    }

    /** The version of the agency's return, if it came on that day; else 0. */
    private static int version(Opened state, AgencyCode agency, LocalDate receivedOn, Context context) {
        return InvolvedAgencies.of(state.review().returns().received(), agency, context)
                .filter(known -> known.receivedOn().equals(receivedOn))
                .map(Returns.Return::version)
                .orElse(0);
    }

    private static List<Event> reply(
            Opened state, int number, CorrectReceivedOn command, SealedText reason, Context context) {
        var clocks = state.file().clocks();
        List<Event> events = new ArrayList<>();
        events.add(new ReceivedOnCorrected(null, number, command.from(), command.to(), false, reason));
        boolean stoppedThen = clocks.latest(context.aggregateId(), ClockKind.C4)
                .map(Clock::stopOn)
                .filter(command.from()::equals)
                .isPresent();
        if (stoppedThen) {
            events.addAll(clocks.restop(ClockKind.C4, command.to(), context.aggregateId()));
        }
        return events;
    }

    private static List<Event> returned(
            Opened state,
            AgencyCode agency,
            int version,
            CorrectReceivedOn command,
            SealedText reason,
            Context context) {
        boolean late = AgencyReturns.late(state.review().returns(), agency, command.to(), context);
        return List.of(new ReceivedOnCorrected(agency, version, command.from(), command.to(), late, reason));
    }

    /** What every correction with a reason must satisfy, in this order. */
    private static Optional<Refusal> fault(LocalDate from, LocalDate to, boolean known, Context context) {
        if (from.equals(to)) {
            return Optional.of(Refusal.of(RefusalCode.CORRECTION_UNCHANGED));
        }
        return known
                ? Refusals.future("to", to, context)
                : Optional.of(Refusal.of(RefusalCode.CORRECTION_OUTDATED, "from", from.toString()));
    }

    /** PM12: C3 moves with the day it counts from by the partnership's rule (OQ-2), and else stays. */
    static Verdict start(Opened state, RecalculateStart command, Context context) {
        return switch (state) {
            case Discontinued _ -> Verdict.accept();
            case StruckOut _ -> Verdict.accept();
            case Opened _ -> recount(state, command, context);
        };
    }

    private static Verdict recount(Opened state, RecalculateStart command, Context context) {
        Beginning beginning = state.review().beginning();
        LocalDate startOn = command.on();
        var partnership = context.partnership();
        if (!StartPolicy.moves(
                        beginning.rule(),
                        command.rule(),
                        context.register().on(beginning.countsFrom()).policy().rapidReviewStartRule())
                || beginning.countsFrom().equals(startOn)
                || beginning.wasOfAnother(command.rule(), startOn)) {
            return Verdict.accept();
        }
        List<Event> events = new ArrayList<>();
        events.add(new RapidReviewStartRecalculated(
                beginning.countsFrom(),
                startOn,
                DueDatePolicy.dueOn(ClockKind.C3, startOn, partnership),
                command.rule()));
        events.addAll(state.file().clocks().restart(ClockKind.C3, startOn, context.aggregateId(), partnership));
        return Verdict.accept(events);
    }
}
