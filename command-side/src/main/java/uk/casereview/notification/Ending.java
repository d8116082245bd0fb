package uk.casereview.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFile;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.RapidReviewFacts;
import uk.casereview.notification.NotifiabilityCommand.WithdrawNotification;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.notification.NotifiabilityEvent.NotificationWithdrawn;
import uk.casereview.notification.NotificationState.Live;
import uk.casereview.notification.NotificationState.NotNotified;
import uk.casereview.notification.NotificationState.Notified;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** How a notification ends. */
final class Ending {
    private Ending() {}

    /** N9: "withdrawal before RR submission only, Panel told first". */
    static Verdict withdraw(Live state, WithdrawNotification command, Context context) {
        if (!(state instanceof Notified)) {
            return Refusals.invalid(state);
        }
        SealedText reason = command.reason();
        RapidReviewFacts review = context.facts().rapidReview();
        Gates gates = Gates.of(command)
                .and(panelNotInformed(command))
                .and(Refusals.when(
                        review != null && review.submitted() && !ofFormerNotification(state.notification(), review),
                        Refusal.of(RefusalCode.RR_ALREADY_SUBMITTED, "rapidReview", "SUBMITTED")));
        Optional<Refusal> refusal = gates.refusal()
                .or(() -> Refusals.future("panelInformedOn", command.panelInformedOn(), context))
                .or(() -> Refusals.future("withdrawnOn", command.withdrawnOn(), context));
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        if (reason == null) {
            return Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason");
        }
        return Verdict.accept(gates.letThrough(new NotificationWithdrawn(
                reason, command.panelInformedOn(), gates.irregularities(), command.withdrawnOn())));
    }

    private static Optional<Refusal> panelNotInformed(WithdrawNotification command) {
        LocalDate told = command.panelInformedOn();
        LocalDate withdrawnOn = command.withdrawnOn();
        if (told == null) {
            return Optional.of(Refusal.of(RefusalCode.PANEL_NOT_INFORMED, "missing", "panelInformedOn"));
        }
        return Refusals.when(
                withdrawnOn != null && withdrawnOn.isBefore(told),
                Refusal.of(RefusalCode.PANEL_NOT_INFORMED, "panelInformedOn", told.toString()));
    }

    static Verdict close(Live state, Context context) {
        if (state instanceof NotNotified) {
            return Refusals.invalid(state);
        }
        List<String> open = state instanceof Notified ? obligations(state, context) : List.of(state.stage());
        return open.isEmpty()
                ? Verdict.accept(new NotificationClosed())
                : Verdict.refuse(RefusalCode.OPEN_OBLIGATIONS, "missing", open);
    }

    /** What is still owed: clocks that run, the rapid review, answers to disagreements and challenges. */
    private static List<String> obligations(Live state, Context context) {
        CaseFile file = state.file();
        List<String> open = new ArrayList<>(ClocksPolicy.ALL.stream()
                .filter(kind ->
                        file.clocks().running(context.aggregateId(), kind).isPresent())
                .map(Object::toString)
                .toList());
        if (reviewOutstanding(state.notification(), context.facts().rapidReview())) {
            open.add("RAPID_REVIEW");
        }
        if (file.escalated()) {
            open.add("ESCALATION");
        }
        if (file.challenges().values().stream().anyMatch(challenge -> !challenge.closed())) {
            open.add("CHALLENGE");
        }
        return open;
    }

    /** R1: "after a SIN an RR is required unless the case is found not to meet criteria". */
    private static boolean reviewOutstanding(NotificationFile file, @Nullable RapidReviewFacts review) {
        Category category = file.category();
        boolean required = file.leads() && category != null && category.requiresRapidReview();
        return (review == null || ofFormerNotification(file, review)) ? required : review.open();
    }

    /** §15.3-15: taken up after it was closed, and notified again. */
    static boolean ofFormerNotification(NotificationFile file, RapidReviewFacts review) {
        LocalDate reviewedOn = review.sentOn();
        LocalDate sentOn = file.told().sentOn();
        return !review.open() && reviewedOn != null && sentOn != null && sentOn.isAfter(reviewedOn);
    }
}
