package uk.casereview.actionplan;

import java.util.Optional;
import uk.casereview.actionplan.ActionCommand.*;
import uk.casereview.actionplan.ActionPlanState.Active;
import uk.casereview.actionplan.ActionPlanState.Created;
import uk.casereview.actionplan.ActionPlanState.Ended;
import uk.casereview.actionplan.ActionPlanState.NotCreated;
import uk.casereview.actionplan.PlanCommand.*;
import uk.casereview.authority.BusinessUnitPolicy;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.casefile.CaseFileDecider;
import uk.casereview.decider.Context;
import uk.casereview.decider.PossibleStages;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** Decides every command of a plan; each topic has its own class. */
final class ActionPlanDecider {
    private ActionPlanDecider() {}

    static Verdict decide(ActionPlanState state, ActionPlanCommand command, Context context) {
        Optional<Refusal> forbidden = BusinessUnitPolicy.forbidden(command, context.actor());
        if (forbidden.isPresent()) {
            return Verdict.refuse(forbidden.get());
        }
        return switch (state) {
            case NotCreated _ ->
                command instanceof CreatePlan create
                        ? Creating.create(create, context)
                        : Verdict.refuse(RefusalCode.NOT_FOUND);
            case Created created ->
                ActionDays.inOrder(
                        created,
                        PossibleStages.told(
                                CaseFileDecider.once(
                                        created.file(),
                                        Retaking.listed(
                                                created,
                                                ImpactReviews.ended(created, decide(created, command, context)))),
                                ActionPlanStages.of(created),
                                ActionPlanState::stage,
                                stage -> decide(stage, command, context)));
        };
    }

    private static Verdict decide(Created state, ActionPlanCommand command, Context context) {
        return switch (state) {
            case Active active -> decide(active, command, context);
            case Ended ended -> decide(ended, command, context);
        };
    }

    private static Verdict decide(Active state, ActionPlanCommand command, Context context) {
        return switch (command) {
            case ActionCommand c -> Actions.decide(state, c, context);
            case CreatePlan _ -> Creating.exists(state);
            case AddRecommendation c -> Recommendations.add(state, c, context);
            case RespondToRecommendation c -> Recommendations.respond(state, c, context);
            case RecordNationalResponse c -> Recommendations.nationalResponse(state, c, context);
            case RetagLearning c -> Recommendations.retag(state, c, context);
            case ProposeAction c -> Agreeing.propose(state, c, context);
            case ApprovePlan c -> Approving.approve(state, c, context);
            case RecordImpactEvidence c -> Closing.evidence(state, c, context);
            case MergePlans c -> Merging.merge(state, c, context);
            case TakeOverPlan c -> Merging.takeOver(c, context);
            case HandOverActions c -> HandingOn.handOver(state, c, context);
            case ClosePlan c -> Closing.close(state, c, context);
            case ReopenPlan c -> Closing.reopenAgain(state, c, context);
        };
    }

    private static Verdict decide(Ended state, ActionPlanCommand command, Context context) {
        return switch (command) {
            case CreatePlan c -> Creating.again(state, c, context);
            case ReopenPlan c -> Closing.reopen(state, c, context);
            case ActionPlanCommand _ -> Refusals.invalid(state);
        };
    }

    /** The commands every aggregate of a case has in common (§5.1a). */
    static Verdict decide(ActionPlanState state, CaseFileCommand command, Context context) {
        return state instanceof Created created
                ? filed(created, command, context)
                : Verdict.refuse(RefusalCode.NOT_FOUND);
    }

    private static Verdict filed(Created state, CaseFileCommand command, Context context) {
        return ImpactReviews.comesTooLate(state, command)
                ? Verdict.accept()
                : ImpactReviews.ended(state, CaseFileDecider.decide(state.file(), command, context, state.plan()::has));
    }
}
