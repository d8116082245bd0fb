package uk.casereview.actionplan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.casereview.actionplan.ActionPlanState.Created;
import uk.casereview.actionplan.ActionPlanState.Ended;
import uk.casereview.actionplan.ActionPlanState.StruckOut;
import uk.casereview.actionplan.PlanCommand.CreatePlan;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.SourceFacts;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** How a plan comes about: "one plan per source review". */
final class Creating {
    private Creating() {}

    static Verdict create(CreatePlan command, Context context) {
        if (!plans(command, context).contains(command.actionPlanId())) {
            return Refusals.unknown("actionPlanId", command.actionPlanId());
        }
        List<UUID> unknown = command.sources().stream()
                .filter(source -> !known(source, context))
                .map(PlanSource::sourceId)
                .toList();
        if (!unknown.isEmpty()) {
            return Verdict.refuse(RefusalCode.UNKNOWN_REFERENCE, "sources", Refusals.words(unknown));
        }
        return nothingLearnt(command, context)
                ? Verdict.accept()
                : Verdict.accept(new PlanCreated(command.actionPlanId(), linked(context)));
    }

    /** Those of every review that is kept in the leading one's file; what a review has learnt may be planned afterwards. */
    private static List<ActionPlanId> plans(CreatePlan command, Context context) {
        PlanSource leading = PlanSource.leading(command.sources());
        SourceFacts facts = context.facts().planSources().get(leading);
        PlanNumber number = facts == null ? PlanNumber.FIRST : facts.now().plan();
        return number.upTo(leading.sourceId());
    }

    static Verdict exists(Created state) {
        return Verdict.refuse(RefusalCode.PLAN_EXISTS, "stage", state.stage());
    }

    /** A plan that was struck out is none, so its review may have another. */
    static Verdict again(Ended state, CreatePlan command, Context context) {
        return state instanceof StruckOut ? create(command, context) : exists(state);
    }

    /** §15.6-23: "its own linked plan": linked to the rapid reviews that the named ones carry on as well. */
    private static Set<PlanSource> linked(Context context) {
        return context.facts().planSources().keySet().stream()
                .filter(source -> known(source, context))
                .collect(Collectors.toSet());
    }

    private static boolean known(PlanSource source, Context context) {
        SourceFacts facts = context.facts().planSources().get(source);
        return facts != null
                && facts.is(source)
                && facts.partnership().equals(context.actor().partnership());
    }

    /** PM4: "RapidReviewOutcomeDetermined with ≥1 learning point"; a person may plan without either. */
    private static boolean nothingLearnt(CreatePlan command, Context context) {
        PlanSource leading = PlanSource.leading(command.sources());
        SourceFacts facts = Objects.requireNonNull(context.facts().planSources().get(leading));
        return context.actor().role() == Role.SYSTEM
                && leading.sourceType() == SourceType.RAPID_REVIEW
                && !(facts.now().learnt() && facts.now().determined());
    }
}
