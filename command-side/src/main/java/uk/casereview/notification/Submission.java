package uk.casereview.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.Gates;
import uk.casereview.clock.LateSubmissionPolicy;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Sent;
import uk.casereview.decider.Verdict;
import uk.casereview.notification.NotifiabilityCommand.SubmitNotification;
import uk.casereview.notification.NotifiabilityEvent.CharacteristicsFrozen;
import uk.casereview.notification.NotifiabilityEvent.NotificationSubmitted;
import uk.casereview.notification.NotificationState.Live;
import uk.casereview.notification.NotificationState.Notified;
import uk.casereview.notification.NotificationState.ToBeNotified;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * That the notification has been made. N7: it "is made in the national system; this service records that fact".
 */
final class Submission {
    private Submission() {}

    static Verdict submit(Live state, SubmitNotification command, Context context) {
        if (state instanceof Notified) {
            return Refusals.invalid(state);
        }
        Category decided = state.notification().category();
        Category category = decided == null ? command.category() : decided;
        if (category == null) {
            return Verdict.refuse(Notifiability.notDecided(state));
        }
        if (command.category() != null && command.category() != category) {
            return Verdict.refuse(RefusalCode.CRITERIA_NOT_MET, "decided", category.toString());
        }
        Sent sent = Sent.of(command.sentAt(), command.sentOn(), context);
        // §15.8: a step not yet taken is asked for before what is wrong with the fields
        Gates steps = Gates.of(command).and(CaseSharing.ledElsewhere(state)).and(untenable(state, category, context));
        return steps.refusal()
                .or(() -> Sent.contradiction("sent", command.sentAt(), command.sentOn()))
                .or(() -> sent.inFuture(context))
                .map(Verdict::refuse)
                .orElseGet(() -> submit(state, category, sent, steps, command, context));
    }

    private static Verdict submit(
            Live state, Category category, Sent sent, Gates steps, SubmitNotification command, Context context) {
        LocalDate dueOn = ClocksPolicy.dueOn(state, context);
        Set<Recipient> told = new HashSet<>(command.recipients());
        told.addAll(state.notification().told().everybody());
        Gates gates = steps.and(CategoryPolicy.missing(category, told));
        // no gate: N7, it "needs a lateReason", and §15.1-1, "field validation still refuse"
        Optional<Refusal> refusal = gates.refusal()
                .or(() -> LateSubmissionPolicy.unexplained(
                        sent.on(), dueOn, command.lateReason(), command.lateReasonText()));
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        List<Event> events = new ArrayList<>(gates.letThrough(new NotificationSubmitted(
                sent.at(),
                sent.on(),
                command.panelReference(),
                command.recipients(),
                category,
                state.notification().leads() && category.requiresRapidReview(),
                dueOn,
                LateSubmissionPolicy.onTime(sent.on(), dueOn),
                command.lateReason(),
                command.lateReasonText(),
                gates.irregularities(),
                command.reason())));
        events.add(frozen(state.notification(), category, sent.on()));
        return Verdict.accept(events);
    }

    /**
     * That what is known now speaks against the category (N4), whoever decided on it; and, where nobody did, what a decision
     * would have been held to.
     */
    private static List<Refusal> untenable(Live state, Category category, Context context) {
        NotificationFile file = state.notification();
        Optional<Refusal> disagreement = CategoryPolicy.disagreement(category, file, found(category));
        if (state instanceof ToBeNotified) {
            return disagreement.stream().toList();
        }
        return Stream.of(
                        Optional.of(Notifiability.notDecided(state)),
                        disagreement,
                        CategoryPolicy.outOfScope(file),
                        TerritorialLinkPolicy.missing(file, context))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whoever notifies abuse or neglect has found it, at the least suspected. */
    private static Set<NotificationCriterion> found(Category category) {
        return category.requiresRapidReview() ? Set.of(NotificationCriterion.ABUSE_OR_NEGLECT_SUSPECTED) : Set.of();
    }

    /** §6.3: "Characteristics are frozen as at notification for statistics". */
    private static CharacteristicsFrozen frozen(NotificationFile file, Category category, LocalDate on) {
        return new CharacteristicsFrozen(
                on,
                category,
                file.incident().abuseOrNeglect(),
                file.incident().locationType(),
                file.incident().dates(),
                statisticalChild(file.children()),
                file.children().stream()
                        .map(child -> new FrozenChild(child.childRef(), child.characteristics()))
                        .toList());
    }

    /** §6.3: "first/harmed child is the statistical child". */
    private static @Nullable String statisticalChild(List<ChildSnapshot> children) {
        return children.stream()
                .filter(child -> child.characteristics().outcome() != ChildOutcome.OTHER)
                .findFirst()
                .or(() -> children.stream().findFirst())
                .map(ChildSnapshot::childRef)
                .orElse(null);
    }
}
