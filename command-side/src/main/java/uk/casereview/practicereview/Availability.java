package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.casereview.casefile.Gates;
import uk.casereview.clock.ClockBook;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.practicereview.PracticeReviewState.StruckOut;
import uk.casereview.practicereview.PublicationCommand.RepublishCorrected;
import uk.casereview.practicereview.PublicationCommand.UrgentTakedown;
import uk.casereview.practicereview.PublicationCommand.WithdrawFromWebsite;
import uk.casereview.practicereview.PublicationEvent.ReportArchived;
import uk.casereview.practicereview.PublicationEvent.ReportRepublished;
import uk.casereview.practicereview.PublicationEvent.ReportTakenDown;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/**
 * How long a report stays public, and when it may not. What an earlier review of the case has published stays public
 * while another is held (C8).
 */
final class Availability {
    private Availability() {}

    /** C8: at least a year; in Birmingham "archived copy on request after" three (S0). */
    static Verdict withdraw(Begun state, WithdrawFromWebsite command, Context context) {
        Publication report = state.review().lastPublished();
        if (report == null || state instanceof StruckOut) {
            return Refusals.invalid(state);
        }
        LocalDate on = Refusals.orToday(command.on(), context);
        LocalDate until = report.availableUntil();
        Gates gates = Gates.of(command)
                .and(
                        until != null && on.isBefore(until)
                                ? Optional.of(
                                        Refusal.of(RefusalCode.AVAILABILITY_PERIOD_RUNNING, "until", until.toString()))
                                : Optional.empty());
        Optional<Refusal> refusal = gates.refusal().or(() -> Refusals.future("on", on, context));
        return Taken.unless(refusal, () -> Verdict.accept(archived(state, command, on, gates, context)));
    }

    private static List<Event> archived(
            Begun state, WithdrawFromWebsite command, LocalDate on, Gates gates, Context context) {
        List<Event> events =
                new ArrayList<>(gates.letThrough(new ReportArchived(on, gates.irregularities(), command.reason())));
        if (hasToStay(state)) {
            events.addAll(state.file().clocks().stop(ClockKind.C8, on, context.aggregateId()));
        }
        return events;
    }

    /** Whether what is public last has a C8; the one of a report before it goes on with that. */
    private static boolean hasToStay(Begun state) {
        return Optional.ofNullable(state.review().lastPublished())
                .map(Publication::availableUntil)
                .isPresent();
    }

    /** §15.5-22: "Harm first: UrgentTakedown … at any time, never blocked"; what is gone is not available (C8). */
    static Verdict takeDown(Begun state, UrgentTakedown command, Context context) {
        LocalDate on = Refusals.orToday(command.on(), context);
        return Taken.unless(
                Refusals.future("on", on, context), () -> Verdict.accept(takenDown(state, command, on, context)));
    }

    private static List<Event> takenDown(Begun state, UrgentTakedown command, LocalDate on, Context context) {
        ClockBook clocks = state.file().clocks();
        List<Event> events = new ArrayList<>();
        events.add(new ReportTakenDown(command.ground(), on, command.note()));
        clocks.running(context.aggregateId(), ClockKind.C8)
                .filter(_ -> hasToStay(state))
                .map(clock -> Telling.last(List.of(on, clock.startOn())))
                .ifPresent(gone -> events.addAll(clocks.stop(ClockKind.C8, gone, context.aggregateId())));
        return events;
    }

    static Verdict republish(Begun state, RepublishCorrected command, Context context) {
        if (state.review().lastPublished() == null || state instanceof StruckOut) {
            return Refusals.invalid(state);
        }
        LocalDate on = Refusals.orToday(command.on(), context);
        SealedText reason = command.reason();
        if (reason == null) {
            return Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason");
        }
        return Taken.unless(
                Refusals.future("on", on, context),
                () -> Verdict.accept(republished(
                        state, new ReportRepublished(on, command.url().value(), command.docRef(), reason), context)));
    }

    /** C8 counts from the first publication to the removal: what is public again was not removed. */
    private static List<Event> republished(Begun state, ReportRepublished event, Context context) {
        List<Event> events = new ArrayList<>();
        events.add(event);
        if (hasToStay(state)) {
            events.addAll(state.file().clocks().resume(ClockKind.C8, context.aggregateId()));
        }
        return events;
    }
}
