package uk.casereview.notification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import uk.casereview.casefile.Gates;
import uk.casereview.clock.DayOrder;
import uk.casereview.clock.DayOrder.Day;
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
import uk.casereview.notification.NotificationState.Notified;
import uk.casereview.notification.NotificationState.Referred;
import uk.casereview.notification.NotificationState.Undecided;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** Whether to notify, and as what: the local authority decides and "has final say" (§4.5). */
final class Notifiability {
    private Notifiability() {}

    static Verdict notifiable(Live state, DecideNotifiable command, Context context) {
        NotificationFile file = state.notification();
        boolean made = madeUndecided(state);
        if (!(state instanceof Undecided) && !made) {
            return Refusals.invalid(state);
        }
        Gates gates = Gates.of(command)
                .and(Refusals.when(made, Refusals.notNow(state)))
                .and(CaseSharing.ledElsewhere(state))
                .and(unaware(state))
                .and(CategoryPolicy.disagreement(command.category(), file, command.criteria()))
                .and(FindingPolicy.unfounded(command.category(), file, command.criteria()))
                .and(CategoryPolicy.outOfScope(file))
                .and(TerritorialLinkPolicy.missing(file, context));
        Optional<Refusal> refusal = gates.refusal()
                .or(() -> Refusals.when(
                        made && otherwiseNotified(file, command.category()),
                        Refusal.of(RefusalCode.CRITERIA_NOT_MET, "notified", String.valueOf(file.category()))));
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        return switch (Deliberation.ofNotifier(command.decidedOn(), command.rationale(), command.decision(), context)) {
            case Conclusion.Refused refused -> Verdict.refuse(refused.refusal());
            case Conclusion.Concluded concluded -> {
                Gates all = gates.and(sentBefore(file, concluded.decision().decidedOn()));
                yield Verdict.accept(all.letThrough(new NotifiabilityDecided(
                        true,
                        command.category(),
                        command.criteria(),
                        file.incident().territorialLink(),
                        null,
                        concluded.decision(),
                        all.irregularities(),
                        command.reason())));
            }
        };
    }

    /** N3 was broken, or only nobody had recorded the decision; the fact that there was one is still to be told. */
    private static boolean madeUndecided(Live state) {
        NotificationFile file = state.notification();
        return state instanceof Notified
                && file.decision() == null
                && !file.told().byAnother();
    }

    /** What was notified is on record; to call it something else is to correct it. */
    private static boolean otherwiseNotified(NotificationFile file, Category decided) {
        return file.recategorisedOn() == null && file.category() != decided;
    }

    /** N3, as a gate: what was sent undecided may have been decided on afterwards. */
    private static Optional<Refusal> sentBefore(NotificationFile file, LocalDate decidedOn) {
        return DayOrder.objection(
                NotificationDays.sending(file).follows(new Day(NotificationDays.DECISION, decidedOn)));
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
