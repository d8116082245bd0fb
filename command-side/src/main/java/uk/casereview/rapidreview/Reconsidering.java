package uk.casereview.rapidreview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.casereview.casefile.Gates;
import uk.casereview.casefile.TaskKind;
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
        Unanimity unanimity = Unanimity.of(active.review().outcomes(), context);
        Gates gates = Gates.of(command)
                .and(Refusals.when(state instanceof Submitted, Refusals.notNow(state)))
                .and(
                        Positions.resolvedAbove(active, unanimity, context)
                                ? Optional.empty()
                                : unanimity.against(command.statedOutcome()));
        Optional<Refusal> refusal = gates.refusal().or(() -> OutcomePolicy.incomplete(command));
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        var body = context.partnership().policy().reviewBody();
        return switch (Deliberation.conclude(body, command.decision(), context, command.alreadyHappened())) {
            case Conclusion.Refused refused -> Verdict.refuse(refused.refusal());
            case Concluded concluded ->
                Verdict.accept(revised(
                        active, command, concluded.decision(), gates.forgiving(concluded.irregularities()), context));
        };
    }

    private static List<Event> revised(
            WithPanel state, ReconsiderOutcome command, DecisionRecord decision, Gates gates, Context context) {
        List<Event> unresolved = Unresolved.of(decision, context);
        if (!unresolved.isEmpty()) {
            return unresolved;
        }
        Outcomes outcomes = state.review().outcomes();
        Settled determination = outcomes.determination();
        List<Event> events = new ArrayList<>(gates.letThrough(new RapidReviewOutcomeRevised(
                determination == null ? null : determination.outcome(),
                command.statedOutcome(),
                decision,
                outcomes.stated(),
                gates.irregularities(),
                command.reason())));
        events.addAll(state.file().done(TaskKind.RECONSIDER_OUTCOME));
        return events;
    }
}
