package uk.casereview.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.DecisionDeferred;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.ProposalLost;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Membership;
import uk.casereview.rapidreview.OutcomeProposal;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.Event;

/**
 * A decision that decided nothing. §15.2-8: "LOST → ProposalLost; DEFERRED → DecisionDeferred; no state change in
 * either"; one that goes up goes to whom the partnership's policy says.
 */
public final class Unresolved {
    private Unresolved() {}

    public static List<Event> of(DecisionRecord decision, Context context) {
        return of(decision, null, context);
    }

    /** With what was proposed, so that whoever it goes to can decide in the body's place. */
    public static List<Event> of(DecisionRecord decision, @Nullable OutcomeProposal proposal, Context context) {
        return switch (decision.result()) {
            case CARRIED -> List.of();
            case LOST -> List.of(new ProposalLost(decision));
            case DEFERRED -> List.of(new DecisionDeferred(decision));
            case ESCALATED ->
                List.of(
                        new DecisionDeferred(decision),
                        new DecisionEscalated(
                                DerivedId.from(context.commandId().value(), "escalation"),
                                decision.decisionId(),
                                Membership.asDecided(decision, context).escalatesTo(),
                                decision.rationale(),
                                proposal));
        };
    }
}
