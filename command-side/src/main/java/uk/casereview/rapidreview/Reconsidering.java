package uk.casereview.rapidreview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.casereview.casefile.Gates;
import uk.casereview.casefile.Unresolved;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Conclusion;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.rapidreview.Outcomes.Settled;
import uk.casereview.rapidreview.RapidReviewCommand.ReconsiderOutcome;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.rapidreview.RapidReviewState.Submitted;
import uk.casereview.rapidreview.RapidReviewState.WithPanel;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;

/** §7.5, ReconsiderOutcome: "SCSG → DSP"; the Sub-Group decides anew and every delegated partner answers anew. */
final class Reconsidering {
    private Reconsidering() {}

    static Verdict reconsider(Opened state, ReconsiderOutcome command, Context context) {
        if (!(state instanceof WithPanel active)) {
            return Refusals.invalid(state);
        }
        Above above = Above.of(active, context);
        Gates gates = Gates.of(command)
                .and(Refusals.when(state instanceof Submitted, Refusals.notNow(state)))
                .and(above.against(command.statedOutcome()));
        Optional<Refusal> refusal = gates.refusal().or(() -> OutcomePolicy.incomplete(command));
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        var body = context.partnership().policy().reviewBody();
        return switch (Deliberation.conclude(body, command.decision(), context, command.alreadyHappened())) {
            case Conclusion.Refused refused -> Verdict.refuse(refused.refusal());
            case Concluded concluded -> {
                var proposal = new OutcomeProposal(command.statedOutcome(), Map.of(), Set.of(), true);
                List<Event> unresolved = Unresolved.of(concluded.decision(), proposal, context);
                yield Verdict.accept(
                        unresolved.isEmpty()
                                ? revised(
                                        above,
                                        command.statedOutcome(),
                                        concluded.decision(),
                                        gates.forgiving(concluded.irregularities()))
                                : unresolved);
            }
        };
    }

    /** The outcome is another, and nobody is asked what it should be. */
    static List<Event> revised(Above above, ReviewOutcome to, DecisionRecord decision, Gates gates) {
        RapidReviewFile review = above.state().review();
        Settled determination = review.outcomes().determination();
        List<Event> events = new ArrayList<>(above.ended(to, decision));
        events.addAll(gates.letThrough(new RapidReviewOutcomeRevised(
                determination == null ? null : determination.outcome(),
                to,
                decision,
                review.outcomes().stated(),
                gates.irregularities(),
                gates.reason())));
        return events;
    }
}
