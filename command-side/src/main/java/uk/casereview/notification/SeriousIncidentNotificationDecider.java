package uk.casereview.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.CaseFileDecider;
import uk.casereview.decider.Context;
import uk.casereview.decider.PossibleStages;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.notification.CaseSharingCommand.GrantCaseAccess;
import uk.casereview.notification.CaseSharingCommand.LinkCase;
import uk.casereview.notification.CaseSharingCommand.RevokeCaseAccess;
import uk.casereview.notification.CaseSharingCommand.TransferLead;
import uk.casereview.notification.IncidentCommand.AddChild;
import uk.casereview.notification.IncidentCommand.RecordAwareness;
import uk.casereview.notification.IncidentCommand.RecordExternalNotification;
import uk.casereview.notification.IncidentCommand.RecordIncident;
import uk.casereview.notification.IncidentCommand.RecordKnowledge;
import uk.casereview.notification.IncidentCommand.RecordLegacyCase;
import uk.casereview.notification.IncidentCommand.RecordMigration;
import uk.casereview.notification.IncidentCommand.RecordOutcomeChanged;
import uk.casereview.notification.IncidentCommand.RecordParallelProcess;
import uk.casereview.notification.IncidentCommand.RecordPartnerView;
import uk.casereview.notification.NotifiabilityCommand.CloseNotification;
import uk.casereview.notification.NotifiabilityCommand.DecideNotNotifiable;
import uk.casereview.notification.NotifiabilityCommand.DecideNotifiable;
import uk.casereview.notification.NotifiabilityCommand.RecategoriseNotification;
import uk.casereview.notification.NotifiabilityCommand.RecordRecipientInformed;
import uk.casereview.notification.NotifiabilityCommand.Reopen;
import uk.casereview.notification.NotifiabilityCommand.ReopenConsideration;
import uk.casereview.notification.NotifiabilityCommand.SubmitNotification;
import uk.casereview.notification.NotifiabilityCommand.WithdrawNotification;
import uk.casereview.notification.NotificationCorrection.CorrectAwarenessDate;
import uk.casereview.notification.NotificationCorrection.CorrectCategory;
import uk.casereview.notification.NotificationCorrection.CorrectChild;
import uk.casereview.notification.NotificationCorrection.CorrectIncidentDates;
import uk.casereview.notification.NotificationCorrection.CorrectRecipients;
import uk.casereview.notification.NotificationCorrection.CorrectReferralReceivedOn;
import uk.casereview.notification.NotificationCorrection.CorrectSentOn;
import uk.casereview.notification.NotificationState.Legacy;
import uk.casereview.notification.NotificationState.Live;
import uk.casereview.notification.NotificationState.NotRecorded;
import uk.casereview.notification.NotificationState.ReadOnly;
import uk.casereview.notification.NotificationState.Recorded;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** Decides every command of a serious incident notification (§6, §15.3); the clocks follow from what it decides. */
final class SeriousIncidentNotificationDecider {
    private SeriousIncidentNotificationDecider() {}

    static Verdict decide(NotificationState state, NotificationCommand command, Context context) {
        Optional<Refusal> foreign = LocalAuthorityPolicy.objection(state, command, context);
        if (foreign.isPresent()) {
            return Verdict.refuse(foreign.get());
        }
        Verdict fact = CaseFileDecider.once(state.file(), atItsStage(state, command, context));
        return switch (inOrder(state, fact)) {
            case Verdict.Refused refused -> refused;
            case Verdict.Accepted accepted -> withClocks(state, accepted.events(), context);
        };
    }

    /** What every aggregate of a case has in common (§5.1a), once there is a case. */
    static Verdict decide(NotificationState state, CaseFileCommand command, Context context) {
        return recorded(
                state,
                known -> known instanceof Legacy && command instanceof EscalateDecision
                        ? Refusals.invalid(state)
                        : inOrder(known, CaseFileDecider.decide(known.file(), command, context)));
    }

    /** Whether the days fit is asked last, of everything that would be true. */
    private static Verdict inOrder(NotificationState state, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refused refused -> refused;
            case Verdict.Accepted accepted ->
                NotificationDays.objection(state, accepted.events(), after(state, accepted.events()))
                        .map(Verdict::refuse)
                        .orElse(accepted);
        };
    }

    private static Verdict atItsStage(NotificationState state, NotificationCommand command, Context context) {
        Verdict verdict = fact(state, command, context);
        return state instanceof Recorded known
                ? PossibleStages.told(
                        verdict,
                        NotificationStages.of(known),
                        NotificationState::stage,
                        stage -> fact(stage, command, context))
                : verdict;
    }

    private static Verdict fact(NotificationState state, NotificationCommand command, Context context) {
        return switch (command) {
            case RecordIncident c -> Recording.incident(state, c, context);
            case RecordExternalNotification c -> Recording.external(state, c, context);
            case RecordLegacyCase c -> LegacyCases.record(state, c, context);
            case RecordAwareness c -> live(state, live -> Knowledge.awareness(live, c, context));
            case RecordMigration c -> live(state, live -> Recording.migration(live, c, context));
            case RecordKnowledge c -> live(state, live -> Knowledge.more(live, c, context));
            case RecordPartnerView c -> live(state, _ -> Knowledge.partnerView(c, context));
            case AddChild c -> live(state, live -> Children.add(live, c, context));
            case RecordOutcomeChanged c -> live(state, live -> Children.outcome(live, c, context));
            case RecordParallelProcess c -> live(state, live -> ParallelProcesses.record(live, c, context));
            case DecideNotifiable c -> live(state, live -> Notifiability.notifiable(live, c, context));
            case DecideNotNotifiable c -> live(state, live -> Notifiability.notNotifiable(live, c, context));
            case RecategoriseNotification c -> live(state, live -> Notifiability.recategorise(live, c, context));
            case SubmitNotification c -> live(state, live -> Submission.submit(live, c, context));
            case RecordRecipientInformed c -> live(state, live -> Telling.informed(live, c, context));
            case WithdrawNotification c -> live(state, live -> Ending.withdraw(live, c, context));
            case CloseNotification _ -> live(state, live -> Ending.close(live, context));
            case ReopenConsideration c ->
                counted(state, known -> Reconsideration.reopenConsideration(known, c, context));
            case Reopen c -> counted(state, known -> Reconsideration.reopen(known, c, context));
            case GrantCaseAccess c -> counted(state, _ -> CaseSharing.grant(c, context));
            case RevokeCaseAccess c -> recorded(state, known -> CaseSharing.revoke(known, c));
            case TransferLead c -> live(state, live -> CaseSharing.transferLead(live, c, context));
            case LinkCase c -> counted(state, known -> CaseSharing.link(known, c, context));
            case CorrectAwarenessDate c -> live(state, live -> Corrections.awareness(live, c, context));
            case CorrectIncidentDates c -> live(state, live -> Corrections.incidentDates(live, c, context));
            case CorrectReferralReceivedOn c -> live(state, live -> Corrections.referralReceivedOn(live, c, context));
            case CorrectSentOn c -> live(state, live -> Corrections.sentOn(live, c, context));
            case CorrectRecipients c -> live(state, live -> Corrections.recipients(live, c));
            case CorrectCategory c -> live(state, live -> Corrections.category(live, c));
            case CorrectChild c -> live(state, live -> Children.correct(live, c, context));
        };
    }

    private static Verdict live(NotificationState state, Function<Live, Verdict> decision) {
        return recorded(state, known -> known instanceof Live live ? decision.apply(live) : Refusals.invalid(state));
    }

    private static Verdict counted(NotificationState state, Function<Recorded, Verdict> decision) {
        return recorded(state, known -> known instanceof ReadOnly ? Refusals.invalid(state) : decision.apply(known));
    }

    private static Verdict recorded(NotificationState state, Function<Recorded, Verdict> decision) {
        return switch (state) {
            case NotRecorded _ -> Verdict.refuse(RefusalCode.NOT_FOUND);
            case Recorded known -> decision.apply(known);
        };
    }

    private static Verdict withClocks(NotificationState state, List<Event> facts, Context context) {
        List<Event> events = new ArrayList<>(facts);
        events.addAll(Clocks.following(state, after(state, facts), context));
        return Verdict.accept(events);
    }

    private static NotificationState after(NotificationState state, List<Event> facts) {
        return facts.stream().reduce(state, NotificationEvolution::evolve, (_, later) -> later);
    }
}
