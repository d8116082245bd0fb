package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import uk.casereview.actionplan.PlanEvent.ImpactEvidenceRecorded;
import uk.casereview.shared.InOrder;
import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.SealedText;

/** What was found of the effect of some recommendations. */
public record ImpactEvidence(
        UUID evidenceId,
        Set<RecommendationId> recIds,
        EvidenceType type,
        SealedText finding,
        ImpactRating rating,
        LocalDate observedOn) {
    public ImpactEvidence {
        recIds = InOrder.copyOf(recIds);
    }

    static ImpactEvidence of(ImpactEvidenceRecorded event) {
        return new ImpactEvidence(
                event.evidenceId(), event.recIds(), event.type(), event.finding(), event.rating(), event.observedOn());
    }

    /** §15.6-24: "impact evidence rated SOME or better". */
    public boolean shows(RecommendationId recommendation) {
        return rating != ImpactRating.NONE && recIds.contains(recommendation);
    }
}
