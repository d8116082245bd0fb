package uk.casereview.casefile;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Membership;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.shared.Body;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** A disagreement is taken to another body, and that body ends it (§4.3). */
final class Escalations {
    private Escalations() {}

    static Verdict escalate(CaseFile file, EscalateDecision command, Context context) {
        var decisionId = command.decisionId();
        SealedText reason = command.reason();
        if (decisionId != null && file.decision(decisionId).isEmpty()) {
            return Verdict.refuse(RefusalCode.DECISION_UNKNOWN, "decisionId", decisionId.toString());
        }
        List<String> bodies = bodies(context);
        if (!bodies.contains(command.toBody().toString())) {
            return Verdict.refuse(RefusalCode.NO_SUCH_BODY, "allowed", bodies);
        }
        boolean waiting = file.escalations().values().stream().anyMatch(known -> isSame(known, command));
        if (waiting) {
            return Verdict.refuse(
                    RefusalCode.ALREADY_ESCALATED,
                    "escalatedTo",
                    command.toBody().toString());
        }
        return reason == null
                ? Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason")
                : Verdict.accept(new DecisionEscalated(
                        CaseFileDecider.newId(context, "escalation"), decisionId, command.toBody(), reason, null));
    }

    /** §4.3: every partnership has lead partners and a manager; which board it has is for its seats and its policy to say. */
    private static List<String> bodies(Context context) {
        PartnershipOnDate partnership = context.partnership();
        Set<EscalationBody> bodies =
                EnumSet.of(EscalationBody.LEAD_SAFEGUARDING_PARTNERS, EscalationBody.BUSINESS_MANAGER);
        partnership
                .policy()
                .voting()
                .keySet()
                .forEach(body ->
                        bodies.add(Membership.of(body, context.today(), context).escalatesTo()));
        if (!partnership.seats(Body.EXECUTIVE_BOARD).isEmpty()) {
            bodies.add(EscalationBody.EXECUTIVE_BOARD);
        }
        return bodies.stream().map(EscalationBody::toString).toList();
    }

    /** The same question before the same body, and not ended: one answer ends it, whether or not it names the decision. */
    private static boolean isSame(Escalation known, EscalateDecision command) {
        var about = known.decisionId();
        return !known.resolved()
                && known.toBody() == command.toBody()
                && (about == null || about.equals(command.decisionId()));
    }

    static Verdict resolve(CaseFile file, ResolveEscalation command, Context context) {
        Escalation escalation = file.escalations().get(command.escalationId());
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
        if (outcome == null) {
            return Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "outcome");
        }
        return resolver(escalation.toBody(), command, context)
                .<Verdict>map(resolver -> Verdict.accept(new EscalationResolved(
                        command.escalationId(),
                        outcome,
                        command.scrutineerAdvice(),
                        command.decidedOutcome(),
                        resolver)))
                .orElseGet(() -> unnamed(command));
    }

    /**
     * Who ends it. §2.2: the Business Unit "may never take the decision itself", so that whoever types it for another
     * body says who did; everybody else ends it in person.
     */
    private static Optional<UserId> resolver(EscalationBody body, ResolveEscalation command, Context context) {
        UserId actor = context.actor().userId();
        UserId named = command.resolvedBy();
        Set<Role> own = speakingFor(body);
        if (own.contains(context.actor().role())) {
            return named == null || named.equals(actor) ? Optional.of(actor) : Optional.empty();
        }
        return Optional.ofNullable(named)
                .filter(user -> context.partnership().capacities(user).stream()
                        .anyMatch(capacity -> own.contains(capacity.role())));
    }

    private static Verdict unnamed(ResolveEscalation command) {
        UserId named = command.resolvedBy();
        return named == null
                ? Verdict.refuse(RefusalCode.SOURCE_REQUIRED, "missing", "resolvedBy")
                : Verdict.refuse(RefusalCode.UNKNOWN_REFERENCE, "resolvedBy", named.toString());
    }

    /** Who may end it; "the clerk types" for each of them (§15.2-11). */
    private static Set<Role> endedBy(EscalationBody body) {
        return Stream.concat(speakingFor(body).stream(), Role.CLERKS.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Role> speakingFor(EscalationBody body) {
        return switch (body) {
            case LEAD_SAFEGUARDING_PARTNERS -> Set.of(Role.LSP);
            case SCSP_CHAIR -> Set.of(Role.EB_CHAIR);
            case EXECUTIVE_BOARD -> Set.of(Role.EB_CHAIR);
            case BUSINESS_MANAGER -> Role.CLERKS;
        };
    }
}
