package uk.casereview.casefile;

import java.util.Set;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;

/** A disagreement is taken to another body, and that body ends it (§4.3). */
final class Escalations {
    private Escalations() {}

    static Verdict escalate(CaseFile file, EscalateDecision command, Context context) {
        var decisionId = command.decisionId();
        SealedText reason = command.reason();
        if (decisionId != null && file.decision(decisionId).isEmpty()) {
            return Verdict.refuse(RefusalCode.DECISION_UNKNOWN, "decisionId", decisionId.toString());
        }
        return reason == null
                ? Verdict.refuse(RefusalCode.REASON_REQUIRED)
                : Verdict.accept(new DecisionEscalated(
                        CaseFileDecider.newId(context, "escalation"), decisionId, command.toBody(), reason));
    }

    static Verdict resolve(CaseFile file, ResolveEscalation command, Context context) {
        CaseFile.Escalation escalation = file.escalations().get(command.escalationId());
        SealedText outcome = command.outcome();
        if (escalation == null) {
            return CaseFileDecider.unknown("escalationId", command.escalationId());
        }
        Role role = context.actor().role();
        if (!endedBy(escalation.toBody()).contains(role)) {
            return Verdict.refuse(Refusal.forbidden(endedBy(escalation.toBody())));
        }
        if (escalation.resolved()) {
            return Verdict.refuse(RefusalCode.INVALID_STATE, "escalation", "RESOLVED");
        }
        return outcome == null
                ? Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "outcome")
                : Verdict.accept(new EscalationResolved(command.escalationId(), outcome, command.scrutineerAdvice()));
    }

    /** Who speaks for the body; "the clerk types" for each of them (§15.2-11). */
    private static Set<Role> endedBy(EscalationBody body) {
        return switch (body) {
            case LEAD_SAFEGUARDING_PARTNERS -> Set.of(Role.LSP, Role.BUSINESS_MANAGER, Role.PROGRAMME_MANAGER);
            case SCSP_CHAIR -> Set.of(Role.EB_CHAIR, Role.BUSINESS_MANAGER, Role.PROGRAMME_MANAGER);
            case EXECUTIVE_BOARD -> Set.of(Role.EB_CHAIR, Role.BUSINESS_MANAGER, Role.PROGRAMME_MANAGER);
            case BUSINESS_MANAGER -> Set.of(Role.BUSINESS_MANAGER, Role.PROGRAMME_MANAGER);
        };
    }
}
