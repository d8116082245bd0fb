package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.casereview.casefile.Gates;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.practicereview.PracticeReviewState.Closed;
import uk.casereview.practicereview.PracticeReviewState.Published;
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

/** How long a report stays public, and when it may not. */
final class Availability {
    private Availability() {}

    /** C8: at least a year; in Birmingham "archived copy on request after" three (S0). */
    static Verdict withdraw(Begun state, WithdrawFromWebsite command, Context context) {
        if (!isPublic(state)) {
            return Refusals.invalid(state);
        }
        LocalDate on = Refusals.orToday(command.on(), context);
        LocalDate until = state.review().publication().availableUntil();
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
        events.addAll(state.file().clocks().stop(ClockKind.C8, on, context.aggregateId()));
        return events;
    }

    /** §15.5-22: "Harm first: UrgentTakedown … at any time, never blocked". */
    static Verdict takeDown(UrgentTakedown command, Context context) {
        LocalDate on = Refusals.orToday(command.on(), context);
        return Taken.unless(
                Refusals.future("on", on, context),
                () -> Verdict.accept(new ReportTakenDown(command.ground(), on, command.note())));
    }

    static Verdict republish(Begun state, RepublishCorrected command, Context context) {
        if (!isPublic(state)) {
            return Refusals.invalid(state);
        }
        LocalDate on = Refusals.orToday(command.on(), context);
        SealedText reason = command.reason();
        if (reason == null) {
            return Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason");
        }
        return Taken.unless(
                Refusals.future("on", on, context),
                () -> Verdict.accept(new ReportRepublished(on, command.url(), command.docRef(), reason)));
    }

    private static boolean isPublic(Begun state) {
        return (state instanceof Published || state instanceof Closed)
                && state.review().publication().publishedOn() != null;
    }
}
