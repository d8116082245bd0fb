package uk.casereview.figures;

import static uk.casereview.figures.Measure.IMPACT_BY_TYPE;
import static uk.casereview.figures.Measure.RECOMMENDATIONS;

import uk.casereview.actionplan.ActionPlanEvent;
import uk.casereview.actionplan.PlanEvent.ImpactEvidenceRecorded;
import uk.casereview.actionplan.PlanEvent.NationalResponseRecorded;
import uk.casereview.actionplan.PlanEvent.RecommendationAdded;
import uk.casereview.actionplan.PlanEvent.RecommendationRespondedTo;
import uk.casereview.actionplan.Response;
import uk.casereview.shared.RecommendationId;

/** What was recommended, how it was answered, and what was found of its effect (§11.5, 12 and 13). */
final class RecommendationFacts {
    private static final String UNANSWERED = "UNANSWERED";

    private RecommendationFacts() {}

    static void apply(SubjectDraft draft, ActionPlanEvent event) {
        switch (event) {
            case RecommendationAdded e -> draft.put(RECOMMENDATIONS, e.recId(), UNANSWERED, draft.on());
            case RecommendationRespondedTo e -> answered(draft, e.recId(), e.response());
            case NationalResponseRecorded e -> answered(draft, e.recId(), e.response());
            case ImpactEvidenceRecorded e ->
                draft.put(IMPACT_BY_TYPE, e.evidenceId(), e.type() + "|" + e.rating(), e.observedOn());
            default -> {}
        }
    }

    /** It counts on the day it was made, in the plan in which it was. */
    private static void answered(SubjectDraft draft, RecommendationId recId, Response response) {
        Fact made = draft.find(RECOMMENDATIONS, recId);
        if (made != null) {
            draft.put(made.aggregateId(), RECOMMENDATIONS.kept(), recId, response, made.on(), 0);
        }
    }
}
