package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import uk.casereview.rapidreview.RapidReviewCommand.RecommendOutcome;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewState.Active;
import uk.casereview.rapidreview.RapidReviewState.Determined;
import uk.casereview.rapidreview.RapidReviewState.Escalated;
import uk.casereview.rapidreview.RapidReviewState.MeetingHeld;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.rapidreview.RapidReviewState.Recommended;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** §4.5: the Sub-Group recommends; until the partners have determined, it may recommend anew. */
final class Recommending {
    private Recommending() {}

    static Verdict recommend(Opened state, RecommendOutcome command, Context context) {
        if (!(state instanceof Active)) {
            return Refusals.invalid(state);
        }
        Gates gates = Gates.of(command)
                .and(Refusals.when(!due(state), Refusals.notNow(state)))
                .and(CriteriaPolicy.unanswered(command.criteriaAnswers()));
        Optional<Refusal> refusal = gates.refusal().or(() -> OutcomePolicy.incomplete(command));
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        var body = context.partnership().policy().reviewBody();
        return switch (Deliberation.conclude(body, command.decision(), context, command.alreadyHappened())) {
            case Conclusion.Refused refused -> Verdict.refuse(refused.refusal());
            case Concluded concluded ->
                recommended(state, command, concluded.decision(), gates.forgiving(concluded.irregularities()), context);
        };
    }

    /** R3; the group may have been unable to agree, and others be asked in its place. */
    static Optional<Refusal> missing(Active state) {
        if (state.review().outcomes().recommendation() != null) {
            return Optional.empty();
        }
        Refusal refusal = Refusal.of(RefusalCode.NOT_RECOMMENDED);
        return Optional.of(state.file().escalations().values().stream()
                .filter(escalation -> !escalation.resolved())
                .findFirst()
                .map(asked -> refusal.with("escalatedTo", asked.toBody().toString()))
                .orElse(refusal));
    }

    /** Until the partners have determined, or the determination is in dispute, or rests on what must be decided again. */
    static boolean due(Opened state) {
        return state instanceof MeetingHeld
                || state instanceof Recommended
                || state instanceof Escalated
                || (state instanceof Determined
                        && Retaking.recommendation(state).isPresent());
    }

    /** The determination that does not stand beside this; one that follows it, or recommends the same, takes none back. */
    static @Nullable DecisionId takenBack(Opened state, ReviewOutcome outcome, LocalDate decidedOn) {
        Outcomes outcomes = state.review().outcomes();
        Settled determination = outcomes.determination();
        Settled recommendation = outcomes.recommendation();
        boolean same = recommendation != null && recommendation.outcome().equals(outcome);
        return determination == null || same || !due(state) || decidedOn.isBefore(determination.decidedOn())
                ? null
                : determination.decisionId();
    }

    private static Verdict recommended(
            Opened state, RecommendOutcome command, DecisionRecord decision, Gates gates, Context context) {
        List<Event> unresolved = Unresolved.of(
                decision,
                new OutcomeProposal(command.statedOutcome(), command.criteriaAnswers(), command.regards(), false),
                context);
        if (!unresolved.isEmpty()) {
            return Verdict.accept(unresolved);
        }
        ReviewDays days = ReviewDays.of(state);
        Gates inOrder = gates.and(days.recommendedTooEarly(decision.decidedOn()));
        Gates all = due(state) ? inOrder.and(days.recommendedAnewTooEarly(decision.decidedOn())) : inOrder;
        Optional<Refusal> refusal = all.refusal();
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        return Verdict.accept(all.letThrough(new RapidReviewOutcomeRecommended(
                command.statedOutcome(),
                command.criteriaAnswers(),
                command.regards(),
                decision,
                all.irregularities(),
                command.reason(),
                takenBack(state, command.statedOutcome(), decision.decidedOn()))));
    }
}
