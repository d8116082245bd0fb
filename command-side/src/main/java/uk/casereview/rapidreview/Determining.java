package uk.casereview.rapidreview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.casereview.casefile.CaseFileEvent.DecisionDeferred;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Conclusion;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.rapidreview.Outcomes.Settled;
import uk.casereview.rapidreview.RapidReviewCommand.DetermineOutcome;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewState.Active;
import uk.casereview.rapidreview.RapidReviewState.Determined;
import uk.casereview.rapidreview.RapidReviewState.Escalated;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** §4.5: the delegated safeguarding partners decide the outcome, "before Panel submission". */
final class Determining {
    private Determining() {}

    static Verdict determine(Opened state, DetermineOutcome command, Context context) {
        if (!(state instanceof Active active)) {
            return Refusals.invalid(state);
        }
        Outcomes outcomes = active.review().outcomes();
        Above above = Above.of(active, context);
        boolean open = outcomes.determination() == null
                || state instanceof Escalated
                || (state instanceof Determined
                        && Retaking.determination(active).isPresent());
        Gates recommended = Gates.of(command).and(Recommending.missing(active)).and(Retaking.recommendation(state));
        Gates gates = putOff(command) ? recommended : recommended.and(above.against(command.statedOutcome()));
        Optional<Refusal> refusal = Refusals.when(!open, Refusals.notNow(state))
                .or(gates::refusal)
                .or(() -> OutcomePolicy.incomplete(command));
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        var conclusion = Deliberation.ofPositions(
                        above.unanimity().on(command.statedOutcome()),
                        command.decision(),
                        context,
                        command.alreadyHappened())
                .settledBy(above.settledBy());
        return switch (conclusion) {
            case Conclusion.Refused refused -> Verdict.refuse(refused.refusal());
            case Concluded concluded when putOff(command) -> Verdict.accept(new DecisionDeferred(concluded.decision()));
            case Concluded concluded ->
                determined(
                        above,
                        command,
                        concluded,
                        gates.and(ReviewDays.of(state)
                                .determinedTooEarly(concluded.decision().decidedOn())));
        };
    }

    /** §15.2-8: "DEFERRED → DecisionDeferred"; for that the partners need not have answered. */
    private static boolean putOff(DetermineOutcome command) {
        DecisionRequest decision = command.decision();
        return decision != null && decision.mode() == DecisionMode.DEFERRED;
    }

    /** R7: "if determination differs from recommendation, rationale and dissent are mandatory". */
    private static Verdict determined(Above above, DetermineOutcome command, Concluded concluded, Gates gates) {
        Outcomes outcomes = above.state().review().outcomes();
        DecisionRecord decision = concluded.decision();
        Settled recommendation = outcomes.recommendation();
        ReviewOutcome outcome = command.statedOutcome();
        boolean differs = recommendation != null && !recommendation.outcome().equals(outcome);
        Gates all = gates.require(!differs || !decision.dissent().isEmpty(), RefusalCode.DISSENT_REQUIRED)
                .forgiving(concluded.irregularities());
        Optional<Refusal> refusal = all.refusal();
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        List<Event> events = new ArrayList<>(above.ended(outcome, decision));
        events.addAll(all.letThrough(new RapidReviewOutcomeDetermined(
                outcome, decision, outcomes.stated(), differs, all.irregularities(), command.reason())));
        return Verdict.accept(events);
    }
}
