package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.Gates;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockBook;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.DueDatePolicy;
import uk.casereview.clock.LateSubmissionPolicy;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.PlanFacts;
import uk.casereview.practicereview.PracticeReviewState.Active;
import uk.casereview.practicereview.PracticeReviewState.BeforePublication;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.practicereview.PublicationCommand.Publish;
import uk.casereview.practicereview.PublicationCommand.SendPrePublicationCopies;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.practicereview.PublicationEvent.PrePublicationCopiesSent;
import uk.casereview.practicereview.Report.Ratification;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** The report goes to those who are to have it first, and then to everybody. */
final class Publishing {
    private Publishing() {}

    static Verdict send(Begun state, SendPrePublicationCopies command, Context context) {
        if (!(state instanceof Active)) {
            return Refusals.invalid(state);
        }
        PracticeReviewFile review = state.review();
        Map<Recipient, LocalDate> all = new EnumMap<>(Recipient.class);
        all.putAll(review.publication().copies());
        all.putAll(command.sent());
        List<Recipient> missing = PublicationPolicy.COPIED.stream()
                .filter(one -> !all.containsKey(one))
                .toList();
        Gates ratified = Gates.of(command)
                .require(ratifiedBefore(review, command.sent()), RefusalCode.NOT_RATIFIED)
                .and(Retaking.RATIFICATION.holdsUp(state))
                .and(Refusals.when(!(state instanceof BeforePublication), Refusals.notNow(state)));
        Gates gates = ratified.and(Refusals.when(
                !missing.isEmpty(), Refusal.of(RefusalCode.MISSING_RECIPIENT, "missing", Refusals.words(missing))));
        Optional<Refusal> refusal = ratified.refusal()
                .or(() -> Telling.unfit(command.sent(), PublicationPolicy.COPIED))
                .or(gates::refusal)
                .or(() -> Refusals.future("sent", Telling.last(command.sent().values()), context));
        return Taken.unless(refusal, () -> Verdict.accept(sent(state, command, all, gates, context)));
    }

    /** L8: "order RATIFIED → copies"; a copy sent before was one of something else. */
    private static boolean ratifiedBefore(PracticeReviewFile review, Map<Recipient, LocalDate> sent) {
        Ratification ratification = review.report().ratification();
        return !review.beginning().statutory()
                || (ratification != null && sent.values().stream().noneMatch(day -> day.isBefore(ratification.on())));
    }

    private static List<Event> sent(
            Begun state,
            SendPrePublicationCopies command,
            Map<Recipient, LocalDate> all,
            Gates gates,
            Context context) {
        LocalDate last = Telling.last(all.values());
        ClockBook clocks = state.file().clocks();
        List<Event> events = new ArrayList<>(gates.letThrough(new PrePublicationCopiesSent(
                Map.copyOf(command.sent()),
                PublicationPolicy.earliest(all, context),
                gates.irregularities(),
                command.reason())));
        if (state.review().beginning().statutory()) {
            events.addAll(
                    clocks.running(context.aggregateId(), ClockKind.C7).isPresent()
                            ? clocks.restart(ClockKind.C7, last, context.aggregateId(), context.partnership())
                            : clocks.start(ClockKind.C7, last, context.aggregateId(), context.partnership()));
        }
        return events;
    }

    /** The notice of copies that are not of what is to be published, where any were sent. */
    static List<ClockEvent> noticeOver(Begun state, Context context) {
        ClockBook clocks = state.file().clocks();
        return clocks.running(context.aggregateId(), ClockKind.C7).isPresent()
                ? clocks.cancel(ClockKind.C7, ClockEvent.Reason.SUPERSEDED, context.aggregateId())
                : List.of();
    }

    static Verdict publish(Begun state, Publish command, Context context) {
        if (!(state instanceof BeforePublication)) {
            return Refusals.invalid(state);
        }
        PracticeReviewFile review = state.review();
        LocalDate publishedOn = Refusals.orToday(command.publishedOn(), context);
        // §15.8: the row's codes in "§15.5's order", and only then that it is not to be published at all
        Gates gates = PublicationPolicy.gates(Gates.of(command), review, publishedOn, context)
                .and(Refusals.when(
                        review.publication().mode() == PublicationMode.NOT_PUBLISHED,
                        Refusal.of(RefusalCode.INVALID_STATE, "mode", "NOT_PUBLISHED")))
                .and(Retaking.MODE.holdsUp(state));
        Optional<Refusal> refusal = gates.refusal().or(() -> Refusals.future("publishedOn", publishedOn, context));
        return Taken.unless(refusal, () -> Verdict.accept(published(state, command, publishedOn, gates, context)));
    }

    private static List<Event> published(
            Begun state, Publish command, LocalDate publishedOn, Gates gates, Context context) {
        PracticeReviewFile review = state.review();
        ClockBook clocks = state.file().clocks();
        LocalDate dueOn = dueOn(clocks, review);
        Ratification ratification = review.report().ratification();
        List<Event> events = new ArrayList<>(gates.letThrough(new LcsprPublished(
                publishedOn,
                command.url().value(),
                review.publication().mode(),
                LateSubmissionPolicy.onTime(publishedOn, dueOn),
                dueOn,
                availableUntil(review, publishedOn, context),
                ratification == null ? null : ratification.on(),
                gates.irregularities(),
                command.reason(),
                openActions(publishedOn, context))));
        for (ClockKind kind : List.of(ClockKind.C6, ClockKind.C7, ClockKind.C11)) {
            events.addAll(clocks.stop(kind, publishedOn, context.aggregateId()));
        }
        if (review.beginning().statutory()) {
            // an earlier report of the case may have to stay public as well
            events.addAll(clocks.startAnother(ClockKind.C8, publishedOn, context.aggregateId(), context.partnership()));
        }
        return events;
    }

    /** L12: "agencies should have finished actions before publication where possible → warning, not block". */
    private static List<ActionId> openActions(LocalDate publishedOn, Context context) {
        return Optional.ofNullable(context.facts().actionPlan())
                .filter(PlanFacts::counted)
                .map(plan -> plan.contents().unfinishedOn(publishedOn))
                .orElse(List.of());
    }

    /** The date C6 sets for this review and for none before it; null where no statute asks for it (OQ-16). */
    static @Nullable LocalDate dueOn(ClockBook clocks, PracticeReviewFile review) {
        Beginning beginning = review.beginning();
        return clocks.clocks().values().stream()
                .filter(clock -> beginning.statutory() && clock.kind() == ClockKind.C6 && !clock.cancelled())
                .filter(clock -> clock.startOn().equals(beginning.decidedOn()))
                .map(Clock::dueOn)
                .findFirst()
                .orElse(null);
    }

    /** C8: a year, and upward of it what the partnership has laid down. */
    static @Nullable LocalDate availableUntil(PracticeReviewFile review, LocalDate publishedOn, Context context) {
        return review.beginning().statutory()
                ? DueDatePolicy.dueOn(ClockKind.C8, publishedOn, context.partnership())
                : null;
    }
}
