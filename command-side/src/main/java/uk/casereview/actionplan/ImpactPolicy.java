package uk.casereview.actionplan;

import java.util.List;
import java.util.Optional;
import uk.casereview.decider.Refusals;
import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** What closing needs (P4, §15.6-24); P2: "completed ≠ verified ≠ impact shown (three separate facts)". */
final class ImpactPolicy {
    private ImpactPolicy() {}

    /** P4: "closing needs every action VERIFIED/CANCELLED". */
    static Optional<Refusal> openActions(PlanContents plan) {
        List<String> open =
                plan.open().stream().map(action -> action.actionId().toString()).toList();
        return Refusals.when(!open.isEmpty(), Refusal.of(RefusalCode.PLAN_HAS_OPEN_ACTIONS, "open", open));
    }

    /** "for each recommendation, impact evidence rated SOME or better, or a reasoned decision". */
    static Optional<Refusal> withoutEffect(PlanContents plan, List<Exemption> exemptions) {
        List<RecommendationId> exempt =
                exemptions.stream().map(Exemption::recId).toList();
        List<String> missing = plan.withoutEffect().stream()
                .filter(recommendation -> !exempt.contains(recommendation))
                .map(RecommendationId::toString)
                .toList();
        return Refusals.when(!missing.isEmpty(), Refusal.of(RefusalCode.IMPACT_EVIDENCE_REQUIRED, "missing", missing));
    }
}
