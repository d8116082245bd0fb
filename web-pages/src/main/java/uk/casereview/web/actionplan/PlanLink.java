package uk.casereview.web.actionplan;

import java.util.List;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.timeline.PlanDetails;

/**
 * The way from a case to one of its plans.
 *
 * @param source the key of the review whose plan it is
 * @param stage the key of where it stands
 */
public record PlanLink(String id, String source, String stage, RagTag colour) {
    public static List<PlanLink> to(List<PlanDetails> plans) {
        return plans.stream().map(PlanLink::to).toList();
    }

    private static PlanLink to(PlanDetails plan) {
        return new PlanLink(
                plan.actionPlanId().toString(),
                "plan-source." + PlanSource.leading(plan.sources()).sourceType(),
                "plan-stage." + plan.stage(),
                RagTag.of(plan.rag()));
    }
}
