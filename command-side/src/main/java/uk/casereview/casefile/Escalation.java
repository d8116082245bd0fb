package uk.casereview.casefile;

import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.rapidreview.OutcomeProposal;
import uk.casereview.shared.DecisionId;

/** A disagreement taken elsewhere, over a decision or what a body could not agree to recommend. */
public record Escalation(
        EscalationBody toBody,
        boolean resolved,
        @Nullable DecisionId decisionId,
        @Nullable OutcomeProposal proposal) {
    static Escalation of(DecisionEscalated event) {
        return new Escalation(event.toBody(), false, event.decisionId(), event.proposal());
    }

    /** Over what stands already, and not ended. */
    public boolean open() {
        return !resolved && proposal == null;
    }

    Escalation ended() {
        return new Escalation(toBody, true, decisionId, proposal);
    }
}
