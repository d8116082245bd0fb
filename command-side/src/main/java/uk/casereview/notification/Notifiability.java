package uk.casereview.notification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Conclusion;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.notification.NotifiabilityCommand.DecideNotNotifiable;
import uk.casereview.notification.NotifiabilityCommand.DecideNotifiable;
import uk.casereview.notification.NotifiabilityCommand.RecategoriseNotification;
import uk.casereview.notification.NotifiabilityEvent.NotifiabilityDecided;
import uk.casereview.notification.NotifiabilityEvent.NotificationRecategorised;
import uk.casereview.notification.NotificationState.Live;
import uk.casereview.notification.NotificationState.Referred;
import uk.casereview.notification.NotificationState.Undecided;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** Whether to notify, and as what: the local authority decides and "has final say" (§4.5). */
final class Notifiability {
    private Notifiability() {}

    static Verdict notifiable(Live state, DecideNotifiable command, Context context) {
        if (!(state instanceof Undecided)) {
            return Refusals.invalid(state);
        }
        NotificationFile file = state.notification();
        Gates gates = Gates.of(command)
                .and(CaseSharing.ledElsewhere(state))
                .and(unaware(state))
                .and(CategoryPolicy.disagreement(command.category(), file, command.criteria()))
                .and(FindingPolicy.unfounded(command.category(), file, command.criteria()))
                .and(CategoryPolicy.outOfScope(file))
                .and(TerritorialLinkPolicy.missing(file, context));
        Optional<Refusal> refusal = gates.refusal();
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        return switch (Deliberation.ofNotifier(command.decidedOn(), command.rationale(), command.decision(), context)) {
            case Conclusion.Refused refused -> Verdict.refuse(refused.refusal());
            case Conclusion.Concluded concluded ->
                Verdict.accept(gates.letThrough(new NotifiabilityDecided(
                        true,
                        command.category(),
                        command.criteria(),
                        file.incident().territorialLink(),
                        null,
                        concluded.decision(),
                        gates.irregularities(),
                        command.reason())));
        };
    }

    static Verdict notNotifiable(Live state, DecideNotNotifiable command, Context context) {
        if (!(state instanceof Undecided)) {
            return Refusals.invalid(state);
        }
        NotificationFile file = state.notification();
        Gates gates = Gates.of(command)
                .and(CaseSharing.ledElsewhere(state))
                .and(unaware(state))
                .and(CategoryPolicy.notKeptBack(file));
        Optional<Refusal> refusal = gates.refusal();
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        return switch (Deliberation.ofNotifier(command.decidedOn(), command.rationale(), command.decision(), context)) {
            case Conclusion.Refused refused -> Verdict.refuse(refused.refusal());
            case Conclusion.Concluded concluded ->
                Verdict.accept(gates.letThrough(new NotifiabilityDecided(
                        false,
                        null,
                        Set.of(),
                        file.incident().territorialLink(),
                        command.alternativeRoute(),
                        concluded.decision(),
                        gates.irregularities(),
                        command.reason())));
        };
    }

    /** §15.3-15: things change; the new category "starts clocks not yet started". */
    static Verdict recategorise(Live state, RecategoriseNotification command, Context context) {
        NotificationFile file = state.notification();
        Category before = file.category();
        if (before == null) {
            return Verdict.refuse(notDecided(state));
        }
        LocalDate on = Refusals.orToday(command.on(), context);
        Optional<Refusal> fault = Gates.ofIntention()
                .and(CaseSharing.ledElsewhere(state))
                .and(Refusals.future("on", on, context))
                .and(Refusals.future("panelInformedOn", command.panelInformedOn(), context))
                .and(Refusals.when(
                        before == command.category(),
                        Refusal.of(RefusalCode.CORRECTION_UNCHANGED, "category", before.toString())))
                .and(CategoryPolicy.disagreement(command.category(), file, command.criteria()))
                .and(FindingPolicy.unfounded(command.category(), file, command.criteria()))
                .and(CategoryPolicy.outOfScope(file))
                .refusal();
        if (fault.isPresent()) {
            return Verdict.refuse(fault.get());
        }
        return switch (Deliberation.ofNotifier(null, command.rationale(), command.decision(), context)) {
            case Conclusion.Refused refused -> Verdict.refuse(refused.refusal());
            case Conclusion.Concluded concluded ->
                Verdict.accept(new NotificationRecategorised(
                        before,
                        command.category(),
                        command.criteria(),
                        on,
                        command.panelInformedOn(),
                        command.category().requiresRapidReview(),
                        concluded.decision()));
        };
    }

    /** The local authority decides once it is aware (§15.3-14). */
    private static Optional<Refusal> unaware(Live state) {
        return Refusals.when(state instanceof Referred, Refusals.notNow(state));
    }

    /** A step that must come first has not been taken (N3). */
    static Refusal notDecided(NotificationState state) {
        return Refusal.of(RefusalCode.NOT_DECIDED, "stage", state.stage());
    }
}
