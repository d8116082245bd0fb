package uk.casereview.rapidreview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Conclusion;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.rapidreview.RapidReviewCommand.RecommendOutcome;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewState.Active;
import uk.casereview.rapidreview.RapidReviewState.Escalated;
import uk.casereview.rapidreview.RapidReviewState.MeetingHeld;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.rapidreview.RapidReviewState.Recommended;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;

/** §4.5: the Sub-Group recommends; until the partners have determined, it may recommend anew. */
final class Recommending {
    private Recommending() {}

    static Verdict recommend(Opened state, RecommendOutcome command, Context context) {
        if (!(state instanceof Active)) {
            return Refusals.invalid(state);
        }
        boolean happened = command.alreadyHappened();
        Gates gates = Gates.of(happened)
                .and(due(state) ? Optional.empty() : Optional.of(Refusals.notNow(state)))
                .and(CriteriaPolicy.unanswered(command.criteriaAnswers()));
        Optional<Refusal> refusal =
                Gates.claim(happened, command.reason()).or(gates::refusal).or(() -> OutcomePolicy.incomplete(command));
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        var body = context.partnership().policy().reviewBody();
        return switch (Deliberation.conclude(body, command.decision(), context, happened)) {
            case Conclusion.Refused refused -> Verdict.refuse(refused.refusal());
            case Concluded concluded -> Verdict.accept(recommended(command, concluded, gates, context));
        };
    }

    private static boolean due(Opened state) {
        return state instanceof MeetingHeld || state instanceof Recommended || state instanceof Escalated;
    }

    private static List<Event> recommended(
            RecommendOutcome command, Concluded concluded, Gates gates, Context context) {
        List<Event> unresolved = Unresolved.of(concluded.decision(), context);
        if (!unresolved.isEmpty()) {
            return unresolved;
        }
        var irregularities = gates.irregularities(concluded.irregularities());
        List<Event> events = new ArrayList<>();
        events.add(new RapidReviewOutcomeRecommended(
                command.statedOutcome(),
                command.criteriaAnswers(),
                command.regards(),
                concluded.decision(),
                irregularities,
                command.reason()));
        events.addAll(Gates.told(irregularities, command.reason()));
        return events;
    }
}
