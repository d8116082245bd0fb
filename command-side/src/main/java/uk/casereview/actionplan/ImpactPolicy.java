package uk.casereview.actionplan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.casereview.decider.Refusals;
import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** What closing needs (P4, §15.6-24); P2: "completed ≠ verified ≠ impact shown (three separate facts)". */
final class ImpactPolicy {
    private ImpactPolicy() {}

    /** P4: "closing needs every action VERIFIED/CANCELLED". */
    static Optional<Refusal> openActions(PlanContents plan) {
        List<PlannedAction> open = plan.open();
        return Refusals.when(
                !open.isEmpty(),
                new Refusal(
                        RefusalCode.PLAN_HAS_OPEN_ACTIONS,
                        Map.of(
                                "open",
                                open.stream()
                                        .map(action -> action.actionId().toString())
                                        .toList(),
                                "under",
                                numbers(plan, open.stream().map(PlannedAction::recId)),
                                "owners",
                                open.stream()
                                        .map(action ->
                                                String.valueOf(action.terms().ownerAgency()))
                                        .distinct()
                                        .sorted()
                                        .toList())));
    }

    /** "for each recommendation, impact evidence rated SOME or better, or a reasoned decision". */
    static Optional<Refusal> withoutEffect(PlanContents plan, List<Exemption> exemptions) {
        List<RecommendationId> exempt =
                exemptions.stream().map(Exemption::recId).toList();
        List<RecommendationId> missing = plan.withoutEffect().stream()
                .filter(recommendation -> !exempt.contains(recommendation))
                .toList();
        return Refusals.when(
                !missing.isEmpty(),
                new Refusal(
                        RefusalCode.IMPACT_EVIDENCE_REQUIRED,
                        Map.of(
                                "missing",
                                missing.stream().map(RecommendationId::toString).toList(),
                                "without",
                                numbers(plan, missing.stream()))));
    }

    /** As the plan counts them; what they say is sealed. */
    private static List<String> numbers(PlanContents plan, Stream<RecommendationId> some) {
        List<RecommendationId> all =
                plan.recommendations().stream().map(Recommendation::recId).toList();
        return some.map(all::indexOf)
                .distinct()
                .sorted()
                .map(place -> "recommendation " + (place + 1))
                .toList();
    }
}
