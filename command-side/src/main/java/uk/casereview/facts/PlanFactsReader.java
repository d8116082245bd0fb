package uk.casereview.facts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.PlanCommand;
import uk.casereview.history.EventStreams;
import uk.casereview.practicereview.CommissioningCommand;
import uk.casereview.practicereview.PublicationCommand;
import uk.casereview.rapidreview.RapidReviewCommand;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Command;

/** Reads what others must know of a plan. */
record PlanFactsReader(EventStreams streams, PlansOfReviews plans) {
    PlanFactsReader(EventStreams streams) {
        this(streams, new PlansOfReviews(streams));
    }

    /** The plan that the rules of this command ask about. */
    @Nullable
    PlanFacts of(Command command, Map<String, Long> versions) {
        return switch (command) {
            case RapidReviewCommand.CloseRapidReview c ->
                goingOn(plans.of(c.rapidReviewId().value()), versions);
            case CommissioningCommand.CloseLcspr c ->
                goingOn(plans.of(c.practiceReviewId().value()), versions);
            case PublicationCommand.Publish c ->
                goingOn(plans.of(c.practiceReviewId().value()), versions);
            case PlanCommand.MergePlans c -> plan(c.into(), versions);
            case PlanCommand.TakeOverPlan c -> plan(c.from(), versions);
            default -> null;
        };
    }

    /** Wherever it was merged into; a merged plan is over for good, so no other ever comes back to it. */
    private @Nullable PlanFacts goingOn(ActionPlanId named, Map<String, Long> versions) {
        @Nullable PlanFacts plan = plan(named, versions);
        ActionPlanId into = plan == null ? null : plan.mergedInto();
        @Nullable PlanFacts whole = into == null ? null : goingOn(into, versions);
        return plan == null || whole == null ? plan : plan.goingOnIn(whole);
    }

    private @Nullable PlanFacts plan(ActionPlanId named, Map<String, Long> versions) {
        return Fold.of(streams.read(named.value(), 0), named.value(), PlanFacts::evolve, null, versions);
    }
}
