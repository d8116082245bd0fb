package uk.casereview.timeline;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.RecommendationId;

/**
 * What became of one recommendation: from what was learnt, over the actions with what shows that they are done and what
 * was asked of them, to what was found of its effect. Everything stands by the id under which the plan and the file have
 * it, where each names what it follows from, so that the way leads back too.
 *
 * @param learning the learning points it follows from
 * @param challenges about the recommendation itself
 * @param impact the evidence of its effect
 */
public record Trail(
        RecommendationId recId,
        Set<LearningId> learning,
        List<Step> actions,
        List<UUID> challenges,
        List<UUID> impact) {

    /** One action for it. */
    public record Step(ActionId actionId, List<String> evidenceRefs, List<UUID> challenges) {}
}
