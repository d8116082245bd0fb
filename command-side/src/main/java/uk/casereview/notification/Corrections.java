package uk.casereview.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.Gates;
import uk.casereview.clock.DayOrder;
import uk.casereview.clock.DayOrder.Day;
import uk.casereview.clock.LateSubmissionPolicy;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.RapidReviewFacts;
import uk.casereview.notification.NotificationCorrected.AwarenessDateCorrected;
import uk.casereview.notification.NotificationCorrected.CategoryCorrected;
import uk.casereview.notification.NotificationCorrected.IncidentDatesCorrected;
import uk.casereview.notification.NotificationCorrected.RecipientsCorrected;
import uk.casereview.notification.NotificationCorrected.ReferralReceivedOnCorrected;
import uk.casereview.notification.NotificationCorrected.SentOnCorrected;
import uk.casereview.notification.NotificationCorrection.CorrectAwarenessDate;
import uk.casereview.notification.NotificationCorrection.CorrectCategory;
import uk.casereview.notification.NotificationCorrection.CorrectIncidentDates;
import uk.casereview.notification.NotificationCorrection.CorrectRecipients;
import uk.casereview.notification.NotificationCorrection.CorrectReferralReceivedOn;
import uk.casereview.notification.NotificationCorrection.CorrectSentOn;
import uk.casereview.notification.NotificationState.Live;
import uk.casereview.notification.NotificationState.Notified;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/**
 * §15.1-3: "Corrections are a closed list, each with both values and a reason, clocks recalculated". Correcting awareOn
 * never moves C3 (§15.1-4).
 */
final class Corrections {
    private Corrections() {}

    static Verdict awareness(Live state, CorrectAwarenessDate command, Context context) {
        Incident incident = state.notification().incident();
        Gates faults = Gates.ofIntention()
                .and(Refusals.future("to", command.to(), context))
                .and(IncidentDatePolicy.awareTooEarly(command.to(), incident.dates()));
        return new Correction<>(state, incident.awareOn(), command.from(), command.to(), command.reason())
                .decide(faults, reason -> new AwarenessDateCorrected(command.from(), command.to(), reason));
    }

    static Verdict incidentDates(Live state, CorrectIncidentDates command, Context context) {
        Incident incident = state.notification().incident();
        IncidentDates from = command.from() == null ? incident.dates() : IncidentDatePolicy.complete(command.from());
        IncidentDates to = IncidentDatePolicy.complete(command.to());
        Gates faults = IncidentDatePolicy.muddled(
                IncidentDatePolicy.ahead(Gates.ofIntention(), to, context)
                        .and(IncidentDatePolicy.awareTooEarly(incident.awareOn(), to)),
                to);
        return new Correction<>(state, incident.dates(), from, to, command.reason())
                .decide(faults, reason -> new IncidentDatesCorrected(from, to, reason));
    }

    static Verdict referralReceivedOn(Live state, CorrectReferralReceivedOn command, Context context) {
        LocalDate known = state.notification().incident().referralReceivedOn();
        Gates faults = Gates.ofIntention().and(Refusals.future("to", command.to(), context));
        return new Correction<>(state, known, command.from(), command.to(), command.reason())
                .decide(faults, reason -> new ReferralReceivedOnCorrected(command.from(), command.to(), reason));
    }

    static Verdict sentOn(Live state, CorrectSentOn command, Context context) {
        LocalDate known = state.notification().told().sentOn();
        Gates faults = Gates.ofIntention()
                .and(Refusals.future("to", command.to(), context))
                .and(besideTheReview(state.notification(), command.to(), context));
        boolean onTime = LateSubmissionPolicy.onTime(command.to(), ClocksPolicy.dueOn(state, context));
        return new Correction<>(state, known, command.from(), command.to(), command.reason())
                .decide(faults, reason -> new SentOnCorrected(command.from(), command.to(), onTime, reason));
    }

    /**
     * The rapid review follows the notification, and so does what went to the Panel of it; notified again, the case was
     * notified after all that (§15.3-15).
     */
    private static Optional<Refusal> besideTheReview(NotificationFile file, LocalDate sentOn, Context context) {
        RapidReviewFacts review = context.facts().rapidReview();
        if (review == null) {
            return Optional.empty();
        }
        Day sending = new Day("the sending of the notification", sentOn);
        Day reviewed = new Day("the sending of the rapid review", review.sentOn());
        return DayOrder.objection(
                Ending.ofFormerNotification(file, review) ? sending.follows(reviewed) : reviewed.follows(sending));
    }

    /** N6 asks for all whom the category needs told; that they were not is a fact, and its irregularity (§15.1-1). */
    static Verdict recipients(Live state, CorrectRecipients command) {
        NotificationFile file = state.notification();
        Set<Recipient> known = state instanceof Notified ? file.told().recipients() : null;
        Gates gates = new Gates(true, command.reason(), List.of())
                .and(Optional.ofNullable(file.category())
                        .flatMap(category -> CategoryPolicy.missing(
                                category, file.told().to(command.to()).everybody())));
        return new Correction<>(state, known, command.from(), command.to(), command.reason())
                .decideAll(
                        Gates.ofIntention(),
                        reason -> gates.letThrough(new RecipientsCorrected(command.from(), command.to(), reason)));
    }

    static Verdict category(Live state, CorrectCategory command) {
        NotificationFile file = state.notification();
        boolean review = file.leads() && command.to().requiresRapidReview();
        Gates faults =
                Gates.ofIntention().and(CategoryPolicy.disagreement(command.to(), file, criteria(command.from())));
        return new Correction<>(state, file.category(), command.from(), command.to(), command.reason())
                .decide(faults, reason -> new CategoryCorrected(command.from(), command.to(), review, reason));
    }

    /** A category that presupposes abuse or neglect was decided on a finding that there was some. */
    private static Set<NotificationCriterion> criteria(Category decided) {
        return decided.requiresRapidReview() ? Set.of(NotificationCriterion.ABUSE_OR_NEGLECT_SUSPECTED) : Set.of();
    }

    /** What every correction must satisfy: something is on record, it is what is corrected, and it changes. */
    private record Correction<T>(
            Live state,
            @Nullable T known,
            T from,
            T to,
            @Nullable SealedText reason) {
        Verdict decide(Gates faults, Function<SealedText, Event> corrected) {
            return decideAll(faults, why -> List.of(corrected.apply(why)));
        }

        Verdict decideAll(Gates faults, Function<SealedText, List<Event>> corrected) {
            T current = known;
            SealedText why = reason;
            if (current == null) {
                return Refusals.invalid(state);
            }
            if (why == null) {
                return Verdict.refuse(RefusalCode.CORRECTION_REASON_REQUIRED, "missing", "reason");
            }
            if (!current.equals(from)) {
                return Verdict.refuse(new Refusal(RefusalCode.CORRECTION_OUTDATED, Map.of("onRecord", words(current))));
            }
            if (current.equals(to)) {
                return Verdict.refuse(RefusalCode.CORRECTION_UNCHANGED, "onRecord", words(current));
            }
            Optional<Refusal> fault = faults.refusal();
            return fault.isPresent() ? Verdict.refuse(fault.get()) : Verdict.accept(corrected.apply(why));
        }

        private static Object words(Object value) {
            return value instanceof Set<?> set ? Refusals.words(set) : value.toString();
        }
    }
}
