package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockBook;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.practicereview.CommissioningEvent.ToldOnCorrected;
import uk.casereview.practicereview.ConductEvent.HeldOnCorrected;
import uk.casereview.practicereview.PracticeReviewCorrection.CorrectHeldOn;
import uk.casereview.practicereview.PracticeReviewCorrection.CorrectPublishedOn;
import uk.casereview.practicereview.PracticeReviewCorrection.CorrectReceivedOn;
import uk.casereview.practicereview.PracticeReviewCorrection.CorrectSentOn;
import uk.casereview.practicereview.PracticeReviewCorrection.CorrectToldOn;
import uk.casereview.practicereview.PracticeReviewState.Active;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.practicereview.PracticeReviewState.StruckOut;
import uk.casereview.practicereview.PublicationEvent.SentOnCorrected;
import uk.casereview.practicereview.ReportEvent.ReceivedOnCorrected;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** §15.1-3: "Corrections are a closed list, each with both values and a reason, clocks recalculated". */
final class Corrections {
    private Corrections() {}

    /**
     * The days of a review that another has followed are put right whatever has become of that one: an earlier review is
     * taken up no more.
     */
    static Verdict correct(Begun state, PracticeReviewCorrection command, Context context) {
        DecisionId named = command.review();
        Optional<PracticeReviewFile> found =
                named == null ? Optional.of(state.review()) : state.review().heldBy(named);
        if (found.isEmpty()) {
            return Refusals.unknown("review", Objects.requireNonNull(named));
        }
        DecisionId earlier = named == null || state.review().isHeldBy(named) ? null : named;
        return state instanceof StruckOut || (earlier == null && !(state instanceof Active))
                ? Refusals.invalid(state)
                : correct(state, found.get(), earlier, command, context);
    }

    private static Verdict correct(
            Begun state,
            PracticeReviewFile review,
            @Nullable DecisionId earlier,
            PracticeReviewCorrection command,
            Context context) {
        return switch (command) {
            case CorrectHeldOn c ->
                corrected(
                        c,
                        review.meetings().contains(c.from()),
                        context,
                        reason -> List.of(new HeldOnCorrected(c.from(), c.to(), reason, earlier)));
            case CorrectReceivedOn c ->
                corrected(
                        c,
                        c.from().equals(review.report().drafts().get(c.version())),
                        context,
                        reason -> List.of(new ReceivedOnCorrected(c.version(), c.from(), c.to(), reason, earlier)));
            case CorrectToldOn c ->
                corrected(
                        c,
                        c.from().equals(review.commission().said().get(c.recipient())),
                        context,
                        reason -> Telling.corrected(
                                state, new ToldOnCorrected(c.recipient(), c.from(), c.to(), reason), context));
            case CorrectSentOn c ->
                corrected(
                        c,
                        c.from().equals(review.publication().copies().get(c.recipient())),
                        context,
                        reason -> sent(state, review, earlier, c, reason, context));
            case CorrectPublishedOn c ->
                corrected(
                        c,
                        c.from().equals(review.publication().publishedOn()),
                        context,
                        reason -> Republishing.corrected(state, review, earlier, c, reason, context));
        };
    }

    private static Verdict corrected(
            PracticeReviewCorrection command,
            boolean known,
            Context context,
            Function<SealedText, List<Event>> events) {
        SealedText reason = command.reason();
        return reason == null
                ? Verdict.refuse(RefusalCode.CORRECTION_REASON_REQUIRED)
                : Taken.unless(fault(command, known, context), () -> Verdict.accept(events.apply(reason)));
    }

    /** What every correction with a reason must satisfy, in this order. */
    private static Optional<Refusal> fault(PracticeReviewCorrection command, boolean known, Context context) {
        if (command.from().equals(command.to())) {
            return Optional.of(Refusal.of(RefusalCode.CORRECTION_UNCHANGED));
        }
        return known
                ? Refusals.future("to", command.to(), context)
                : Optional.of(Refusal.of(
                        RefusalCode.CORRECTION_OUTDATED, "from", command.from().toString()));
    }

    private static List<Event> sent(
            Begun state,
            PracticeReviewFile review,
            @Nullable DecisionId earlier,
            CorrectSentOn command,
            SealedText reason,
            Context context) {
        Map<Recipient, LocalDate> copies = new EnumMap<>(Recipient.class);
        copies.putAll(review.publication().copies());
        LocalDate counted = Telling.last(copies.values());
        copies.put(command.recipient(), command.to());
        List<Event> events = new ArrayList<>();
        events.add(new SentOnCorrected(
                command.recipient(),
                command.from(),
                command.to(),
                PublicationPolicy.earliest(copies, context),
                reason,
                earlier));
        // what no statute asks for has no notice, and that of the report before it is not its own
        ClockBook clocks = state.file().clocks();
        Stream<Clock> notice = earlier == null
                ? clocks.latest(context.aggregateId(), ClockKind.C7).stream()
                : clocks.clocks().values().stream().filter(clock -> clock.kind() == ClockKind.C7);
        notice.filter(clock -> clock.startOn().equals(counted))
                .filter(_ -> review.beginning().statutory())
                .forEach(clock -> events.addAll(
                        ClockBook.restarted(clock, Telling.last(copies.values()), context.partnership())));
        return events;
    }
}
