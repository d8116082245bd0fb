package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.Deciding;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.rapidreview.ReturnSource;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.InOrder;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.MayHaveHappened;
import uk.casereview.shared.NotEmpty;
import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.ThemeCode;
import uk.casereview.shared.UserId;

/** What is asked of a plan as a whole. */
public sealed interface PlanCommand extends ActionPlanCommand {

    /** Begins the plan of a review; of several sources it is the leading one's, and linked to the others. */
    record CreatePlan(ActionPlanId actionPlanId, @NotEmpty Set<PlanSource> sources) implements PlanCommand {
        public CreatePlan {
            if (sources.isEmpty()) {
                throw new IllegalArgumentException("a plan comes from something");
            }
            sources = InOrder.copyOf(sources);
        }
    }

    /**
     * Adds what is to become of the learning.
     *
     * @param addressedTo who is to act on it; null: LOCAL
     * @param leadAgency who answers for it; needed where it is LOCAL
     * @param learningIds the learning points of the source that it follows from
     * @param madeOn the day on which it was made; null: not stated apart from its recording
     */
    record AddRecommendation(
            ActionPlanId actionPlanId,
            SealedText text,
            Set<ThemeCode> themes,
            @Nullable Addressee addressedTo,
            @Nullable AgencyCode leadAgency,
            Set<LearningId> learningIds,
            @Nullable LocalDate madeOn)
            implements PlanCommand {}

    /** The lead agency accepts a recommendation, a part of it, or none; a reason goes with the latter two. */
    record RespondToRecommendation(
            ActionPlanId actionPlanId,
            RecommendationId recId,
            Response response,
            @Nullable SealedText reason) implements PlanCommand {}

    /** Records what a national body answered to what is recommended to it, and how and when that came in. */
    record RecordNationalResponse(
            ActionPlanId actionPlanId,
            RecommendationId recId,
            Response response,
            ReturnSource source,
            @Nullable LocalDate receivedOn,
            @Nullable SealedText reason)
            implements PlanCommand {}

    /** Puts other themes on a recommendation; both taggings are kept (§15.6-25). */
    record RetagLearning(ActionPlanId actionPlanId, RecommendationId recId, Set<ThemeCode> themes)
            implements PlanCommand {}

    /** Proposes an action; what is not said yet is said when it is agreed. */
    record ProposeAction(
            ActionPlanId actionPlanId,
            RecommendationId recId,
            @Nullable SealedText description,
            @Nullable AgencyCode ownerAgency,
            @Nullable UserId ownerUser,
            @Nullable SealedText ownerPost,
            Set<AgencyCode> contributors,
            @Nullable LocalDate dueOn,
            @Nullable SealedText measureOfSuccess,
            @Nullable SealedText evidenceExpected)
            implements PlanCommand, StatesTerms {}

    /** The Sub-Group approves the plan. */
    record ApprovePlan(
            ActionPlanId actionPlanId,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements PlanCommand, Deciding, MayHaveHappened {}

    /** Records what shows an effect, or none, on practice; no recommendations named means all there are. */
    record RecordImpactEvidence(
            ActionPlanId actionPlanId,
            Set<RecommendationId> recIds,
            EvidenceType type,
            SealedText finding,
            ImpactRating rating,
            @Nullable LocalDate observedOn)
            implements PlanCommand {}

    /** The Sub-Group lets this plan go on as part of another plan of the case. */
    record MergePlans(
            ActionPlanId actionPlanId,
            ActionPlanId into,
            @Nullable DecisionRequest decision) implements PlanCommand, Deciding {}

    /** The plan takes over what the merged one held. */
    record TakeOverPlan(ActionPlanId actionPlanId, ActionPlanId from) implements PlanCommand {}

    /** What a member who was replaced had to do for the agency is their successor's (§15.7-28). */
    record HandOverActions(ActionPlanId actionPlanId, AgencyCode agency, UserId fromUser, UserId toUser)
            implements PlanCommand {}

    /**
     * The Sub-Group closes the plan.
     *
     * @param exemptions recommendations that are closed without evidence of an effect, each for a reason (§15.6-24)
     */
    record ClosePlan(
            ActionPlanId actionPlanId,
            List<Exemption> exemptions,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements PlanCommand, Deciding, MayHaveHappened {}

    /** Takes a closed plan up again on new evidence, after scrutiny (§10.2, §15.1-3). */
    record ReopenPlan(
            ActionPlanId actionPlanId,
            @Nullable SealedText reason,
            @Nullable SealedText newEvidence,
            @Nullable DecisionRequest decision)
            implements PlanCommand, Deciding {}
}
