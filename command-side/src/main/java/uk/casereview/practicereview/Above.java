package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.casefile.Escalation;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Membership;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.shared.Body;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** Whether the delegated partners accept the report, and who decides between them (A-13, §15.2-10). */
record Above(Begun state, Unanimity unanimity, Context context) {

    static Above of(Begun state, Report report, Context context) {
        return new Above(state, Unanimity.of(report, context), context);
    }

    /** To whom the partnership's policy takes what the delegated partners could not agree on. */
    static EscalationBody body(LocalDate on, Context context) {
        return Membership.of(Body.DSP, on, context).escalatesTo();
    }

    /** Whether whoever is above them has the question already. */
    boolean asked(EscalationBody body) {
        return open(body).findAny().isPresent();
    }

    /** Why the report is not accepted; empty where all have answered that it is, or it was decided above them. */
    Optional<Refusal> against() {
        return settledBy() == null ? unanimity.against() : Optional.empty();
    }

    /** Who decided between the partners; null where they agree. */
    @Nullable
    UserId settledBy() {
        if (!unanimity.split()) {
            return null;
        }
        EscalationBody body = body(context.today(), context);
        UserId settled = state.review().report().settledAbove().get(body);
        if (settled != null && !state.file().disputed()) {
            return settled;
        }
        return speaks(body) ? context.actor().userId() : null;
    }

    /** Once the report is determined, nobody is asked any more whether it is to be. */
    List<Event> ended(DecisionRecord decision) {
        return open(body(context.today(), context))
                .<Event>map(
                        escalation -> new EscalationResolved(escalation, decision.rationale(), null, null, settledBy()))
                .toList();
    }

    /** Over the answers to the report, and no decision of a meeting. */
    private Stream<UUID> open(EscalationBody body) {
        return state.file().escalations().entrySet().stream()
                .filter(entry -> isOpen(entry.getValue(), body))
                .map(Map.Entry::getKey)
                .sorted();
    }

    private static boolean isOpen(Escalation escalation, EscalationBody body) {
        return escalation.open() && escalation.decisionId() == null && escalation.toBody() == body;
    }

    /** §15.2-10: "the lead safeguarding partners (role LSP) resolve", by determining, where the policy asks them. */
    private boolean speaks(EscalationBody body) {
        return context.actor().role() == Role.LSP && body == EscalationBody.LEAD_SAFEGUARDING_PARTNERS;
    }
}
