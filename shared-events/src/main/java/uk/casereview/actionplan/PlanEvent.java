package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.Decided;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.rapidreview.ReturnSource;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.InOrder;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.OnDay;
import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.TaggedTheme;

/** What becomes true of a plan as a whole. */
public sealed interface PlanEvent extends ActionPlanEvent {

    /** The review has a plan for its learning; its other sources are links. */
    record PlanCreated(ActionPlanId actionPlanId, Set<PlanSource> sources) implements PlanEvent {
        public PlanCreated {
            sources = InOrder.copyOf(sources);
        }
    }

    /** This is recommended, to an agency here or to a national body, from the learning points named. */
    record RecommendationAdded(
            RecommendationId recId,
            SealedText text,
            List<TaggedTheme> themes,
            Addressee addressedTo,
            @Nullable AgencyCode leadAgency,
            Set<LearningId> learningIds,
            @Nullable LocalDate madeOn)
            implements PlanEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return madeOn == null ? recordedOn : madeOn;
        }
    }

    /** The lead agency has accepted the recommendation, a part of it, or none; a later answer replaces it. */
    record RecommendationRespondedTo(
            RecommendationId recId,
            AgencyCode agency,
            Response response,
            @Nullable SealedText reason) implements PlanEvent {}

    /** The national body has accepted the recommendation, a part of it, or none, as the Business Unit was told. */
    record NationalResponseRecorded(
            RecommendationId recId,
            Response response,
            ReturnSource source,
            LocalDate receivedOn,
            @Nullable SealedText reason)
            implements PlanEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return receivedOn;
        }
    }

    /** The recommendation has other themes; the earlier ones stand here beside them. */
    record LearningRetagged(RecommendationId recId, List<TaggedTheme> from, List<TaggedTheme> to)
            implements PlanEvent {}

    /** The Sub-Group has approved the plan. */
    record PlanApproved(
            DecisionRecord decision,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason) implements PlanEvent, Decided {}

    /** No action of the plan is open any more; whether it had an effect is to be looked at by then. */
    record PlanActionsComplete(LocalDate on, LocalDate impactReviewOn) implements PlanEvent, OnDay {}

    /** This was found of the effect on practice of the recommendations named. */
    record ImpactEvidenceRecorded(
            UUID evidenceId,
            Set<RecommendationId> recIds,
            EvidenceType type,
            SealedText finding,
            ImpactRating rating,
            LocalDate observedOn)
            implements PlanEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return observedOn;
        }
    }

    /** The plan goes on as part of the other one. */
    record PlansMerged(ActionPlanId into, DecisionRecord decision) implements PlanEvent, Decided {}

    /** What the other plan held when it was merged is part of this one. */
    record PlanTakenOver(
            ActionPlanId from,
            Set<PlanSource> sources,
            List<Recommendation> recommendations,
            List<PlannedAction> actions,
            List<ImpactEvidence> evidence)
            implements PlanEvent {}

    /** The plan is finished; the exemptions say for which recommendations no effect was shown, and why. */
    record PlanClosed(
            List<Exemption> exemptions,
            DecisionRecord decision,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements PlanEvent, Decided {}

    /** The closed plan is taken up again. */
    record PlanReopened(SealedText reason, SealedText newEvidence, DecisionRecord decision)
            implements PlanEvent, Decided {}
}
