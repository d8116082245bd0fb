package uk.casereview.rapidreview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Conclusion;
import uk.casereview.deliberation.Conclusion.Concluded;
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
        boolean happened = command.alreadyHappened();
        Unanimity unanimity = Unanimity.of(active.review().outcomes(), context);
        Gates gates = Gates.of(happened)
                .and(state instanceof Submitted ? Optional.of(Refusals.notNow(state)) : Optional.empty())
                .and(
                        Positions.resolvedAbove(active, unanimity, context)
                                ? Optional.empty()
                                : unanimity.against(command.statedOutcome()));
        Optional<Refusal> refusal =
                Gates.claim(happened, command.reason()).or(gates::refusal).or(() -> OutcomePolicy.incomplete(command));
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        var body = context.partnership().policy().reviewBody();
        return switch (Deliberation.conclude(body, command.decision(), context, happened)) {
            case Conclusion.Refused refused -> Verdict.refuse(refused.refusal());
            case Concluded concluded -> Verdict.accept(revised(active, command, concluded, gates, context));
        };
    }

    private static List<Event> revised(
            WithPanel state, ReconsiderOutcome command, Concluded concluded, Gates gates, Context context) {
        List<Event> unresolved = Unresolved.of(concluded.decision(), context);
        if (!unresolved.isEmpty()) {
            return unresolved;
        }
        var irregularities = gates.irregularities(concluded.irregularities());
        Outcomes outcomes = state.review().outcomes();
        Settled determination = outcomes.determination();
        List<Event> events = new ArrayList<>();
        events.add(new RapidReviewOutcomeRevised(
                determination == null ? null : determination.outcome(),
                command.statedOutcome(),
                concluded.decision(),
                outcomes.stated(),
                irregularities,
                command.reason()));
        events.addAll(Gates.told(irregularities, command.reason()));
        return events;
    }
}
