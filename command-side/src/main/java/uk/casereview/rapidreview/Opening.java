package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.DayOrder;
import uk.casereview.clock.DayOrder.Day;
import uk.casereview.clock.DueDatePolicy;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.NotificationFacts;
import uk.casereview.rapidreview.RapidReviewCommand.OpenRapidReview;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewBecameRequired;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewState.BeforeSubmission;
import uk.casereview.rapidreview.RapidReviewState.Closed;
import uk.casereview.rapidreview.RapidReviewState.Discontinued;
import uk.casereview.rapidreview.RapidReviewState.NotOpened;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.rapidreview.RapidReviewState.StruckOut;
import uk.casereview.shared.Event;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** How a rapid review comes about, or comes to be required (R1, R2). */
final class Opening {
    private Opening() {}

    static Verdict open(RapidReviewState state, OpenRapidReview command, Context context) {
        return switch (state) {
            case NotOpened _ -> begin(state, command, context);
            // that the criteria are not met was decided (§7.1); only on new evidence it is taken up again (§15.1-3)
            case Discontinued ended
            when ended.foundNotMet() && context.actor().role() != Role.SYSTEM ->
                Verdict.refuse(Refusals.notNow(state).with("by", "Reopen"));
            // a discontinued review is not active (R2): renotified or recategorised, the case needs it again
            case Discontinued _ -> begin(state, command, context);
            // nor is one that never should have been; the case still needs its own (R1)
            case StruckOut _ -> begin(state, command, context);
            // nor is what a former notification led to: the case was taken up and notified anew (§15.3-15)
            case Closed closed when notifiedSince(closed, context) -> begin(state, command, context);
            case BeforeSubmission before when becomesRequired(before, context) -> begin(state, command, context);
            case RapidReviewState _ -> Verdict.refuse(RefusalCode.RR_ALREADY_OPEN, "stage", state.stage());
        };
    }

    /** Taken up again on new evidence, with a clock of its own where the notification still requires it (R1). */
    static Verdict again(Discontinued state, Context context) {
        var review = new RapidReviewId(context.aggregateId());
        return begin(
                state, new OpenRapidReview(review, state.review().beginning().notificationId(), null, true), context);
    }

    /** PM11: "review now required"; what the Panel has already is not owed any more. */
    private static boolean becomesRequired(BeforeSubmission state, Context context) {
        NotificationFacts notification = context.facts().notification();
        return state.review().beginning().voluntary() && notification != null && notification.requiresRapidReview();
    }

    private static boolean notifiedSince(Closed state, Context context) {
        NotificationFacts notification = context.facts().notification();
        LocalDate notifiedOn = notification == null ? null : notification.sentOn();
        return notifiedOn != null
                && notifiedOn.isAfter(
                        Objects.requireNonNull(state.review().panel().sentOn()));
    }

    private static Verdict begin(RapidReviewState state, OpenRapidReview command, Context context) {
        NotificationFacts notification = ofThisReview(state, context.facts().notification());
        LocalDate sentOn = notification == null ? null : notification.sentOn();
        if (!command.rapidReviewId().equals(RapidReviewId.of(command.notificationId()))) {
            return Refusals.unknown("notificationId", command.notificationId());
        }
        // R1: "no RR without a SIN"
        if (notification == null || sentOn == null) {
            return Verdict.refuse(RefusalCode.RR_WITHOUT_NOTIFICATION);
        }
        if (!notification.requiresRapidReview() && !command.voluntary()) {
            return Verdict.refuse(RefusalCode.RR_NOT_REQUIRED);
        }
        LocalDate stated = command.startOn();
        boolean required = notification.requiresRapidReview();
        var fault = Refusals.future("startOn", Refusals.orToday(stated, context), context)
                .or(() -> said(stated, context)
                        .flatMap(day -> tooEarly(day, sentOn, notification.businessUnitReceivedOn())
                                .or(() -> required ? unruled(day, sentOn, notification, context) : Optional.empty())));
        if (fault.isPresent()) {
            return Verdict.refuse(fault.get());
        }
        return required
                ? Verdict.accept(required(state, command, sentOn, notification, context))
                : Verdict.accept(new RapidReviewOpened(
                        command.rapidReviewId(),
                        command.notificationId(),
                        Refusals.orToday(stated, context),
                        null,
                        StartRule.VOLUNTARY,
                        true));
    }

    /** A former review counted from what had been referred for it (OQ-2, §15.3-15). */
    private static @Nullable NotificationFacts ofThisReview(
            RapidReviewState state, @Nullable NotificationFacts notification) {
        LocalDate formerUntil = state instanceof Opened opened ? opened.formerUntil() : null;
        return notification == null || formerUntil == null ? notification : notification.referredAfter(formerUntil);
    }

    /** The day that a person states; a process passes on what the notification says already (PM11). */
    private static Optional<LocalDate> said(@Nullable LocalDate stated, Context context) {
        return Optional.ofNullable(stated).filter(_ -> context.actor().role() != Role.SYSTEM);
    }

    /** §3.3: C3's start is the policy's, and nobody gives a review days by naming another. */
    private static Optional<Refusal> unruled(
            LocalDate stated, LocalDate sentOn, NotificationFacts notification, Context context) {
        Set<LocalDate> days = new TreeSet<>();
        days.add(ruled(sentOn, notification, context).on());
        Optional.ofNullable(notification.requiredSince()).ifPresent(days::add);
        return Refusals.when(
                !days.contains(stated),
                new Refusal(
                        RefusalCode.START_DAY_RULED,
                        Map.of("startOn", stated.toString(), "allowed", Refusals.words(days))));
    }

    /** §3.3: by the policy of the day of sending, however late that is recorded; a later one rules what is sent later. */
    private static StartPolicy ruled(LocalDate sentOn, NotificationFacts notification, Context context) {
        return StartPolicy.ruled(
                context.register().on(sentOn).policy().rapidReviewStartRule(),
                sentOn,
                notification.businessUnitReceivedOn());
    }

    /** R1: a review begins with its notification, or with the referral that the Business Unit had before it (OQ-2). */
    private static Optional<Refusal> tooEarly(
            LocalDate stated, LocalDate sentOn, @Nullable LocalDate businessUnitReceivedOn) {
        LocalDate earliest = businessUnitReceivedOn != null && businessUnitReceivedOn.isBefore(sentOn)
                ? businessUnitReceivedOn
                : sentOn;
        return DayOrder.objection(
                new Day("the start of the review", stated).follows(new Day("what it counts from", earliest)));
    }

    private static List<Event> required(
            RapidReviewState state,
            OpenRapidReview command,
            LocalDate sentOn,
            NotificationFacts notification,
            Context context) {
        var partnership = context.partnership();
        StartPolicy ruled = ruled(sentOn, notification, context);
        StartPolicy start = ruled.on().equals(command.startOn()) ? ruled : ruled.since(notification.requiredSince());
        if (notification.begunElsewhere(start.on())) {
            return List.of(begun(state, command, start, null));
        }
        List<Event> events = new ArrayList<>();
        events.add(begun(state, command, start, DueDatePolicy.dueOn(ClockKind.C3, start.on(), partnership)));
        events.addAll(state.file().clocks().start(ClockKind.C3, start.on(), context.aggregateId(), partnership));
        return events;
    }

    /** What goes on already was begun freely, and keeps what has been done. */
    private static Event begun(
            RapidReviewState state, OpenRapidReview command, StartPolicy start, @Nullable LocalDate dueOn) {
        return state instanceof BeforeSubmission
                ? new RapidReviewBecameRequired(start.on(), dueOn, start.rule())
                : new RapidReviewOpened(
                        command.rapidReviewId(), command.notificationId(), start.on(), dueOn, start.rule(), false);
    }
}
