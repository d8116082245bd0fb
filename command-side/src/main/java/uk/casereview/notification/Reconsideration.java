package uk.casereview.notification;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.DecisionDeferred;
import uk.casereview.casefile.CaseFileEvent.ProposalLost;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Conclusion;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.notification.NotifiabilityCommand.Reopen;
import uk.casereview.notification.NotifiabilityCommand.ReopenConsideration;
import uk.casereview.notification.NotifiabilityEvent.ConsiderationReopened;
import uk.casereview.notification.NotifiabilityEvent.NotificationReopened;
import uk.casereview.notification.NotificationState.Closed;
import uk.casereview.notification.NotificationState.Ended;
import uk.casereview.notification.NotificationState.NotNotified;
import uk.casereview.notification.NotificationState.Recorded;
import uk.casereview.notification.NotificationState.ToBeNotified;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** How a case is taken up again (§15.1-3, §15.3-15). */
final class Reconsideration {
    private Reconsideration() {}

    /** §6.1 and §15.3-15: NOT_NOTIFIED, WITHDRAWN or CLOSED; and a decision to notify that was not yet carried out. */
    static Verdict reopenConsideration(Recorded state, ReopenConsideration command, Context context) {
        boolean decided = state instanceof NotNotified || state instanceof ToBeNotified || state instanceof Ended;
        SealedText reason = command.reason();
        if (!decided) {
            return Refusals.invalid(state);
        }
        Optional<Refusal> fault = Gates.ofIntention()
                .and(Refusals.future("awareOn", command.awareOn(), context))
                .and(IncidentDatePolicy.awareTooEarly(
                        command.awareOn(), state.notification().incident().dates()))
                .refusal();
        if (fault.isPresent()) {
            return Verdict.refuse(fault.get());
        }
        return reason == null
                ? Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason")
                : Verdict.accept(new ConsiderationReopened(reason, command.newEvidence(), command.awareOn()));
    }

    /** §15.9: "by the body that closes", which is the Business Unit; a decision of the Sub-Group is kept with it. */
    static Verdict reopen(Recorded state, Reopen command, Context context) {
        SealedText reason = command.reason();
        if (!(state instanceof Closed)) {
            return Refusals.invalid(state);
        }
        if (reason == null) {
            return Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason");
        }
        if (command.newEvidence() == null) {
            return Verdict.refuse(RefusalCode.NEW_EVIDENCE_REQUIRED, "missing", "newEvidence");
        }
        return command.decision() == null
                ? reopened(reason, command, null)
                : switch (Deliberation.conclude(
                        context.partnership().policy().reviewBody(), command.decision(), context)) {
                    case Conclusion.Refused refused -> Verdict.refuse(refused.refusal());
                    case Conclusion.Concluded concluded -> decided(reason, command, concluded.decision());
                };
    }

    /** §15.2-8: "LOST → ProposalLost; DEFERRED → DecisionDeferred; no state change in either". */
    private static Verdict decided(SealedText reason, Reopen command, DecisionRecord decision) {
        return switch (decision.result()) {
            case CARRIED -> reopened(reason, command, decision);
            case LOST -> Verdict.accept(new ProposalLost(decision));
            case DEFERRED, ESCALATED -> Verdict.accept(new DecisionDeferred(decision));
        };
    }

    private static Verdict reopened(SealedText reason, Reopen command, @Nullable DecisionRecord decision) {
        return Verdict.accept(new NotificationReopened(reason, command.newEvidence(), decision));
    }
}
