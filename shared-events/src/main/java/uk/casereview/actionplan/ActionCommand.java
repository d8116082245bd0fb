package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.Deciding;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Corrects;
import uk.casereview.shared.MayHaveHappened;
import uk.casereview.shared.Reference;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** What is asked of one action of a plan. */
public sealed interface ActionCommand extends ActionPlanCommand {
    ActionId actionId();

    /** The owner agency accepts the action; whatever is said replaces what was proposed. */
    record AgreeAction(
            ActionPlanId actionPlanId,
            ActionId actionId,
            @Nullable SealedText description,
            @Nullable AgencyCode ownerAgency,
            @Nullable UserId ownerUser,
            @Nullable SealedText ownerPost,
            Set<AgencyCode> contributors,
            @Nullable LocalDate dueOn,
            @Nullable SealedText measureOfSuccess,
            @Nullable SealedText evidenceExpected,
            @Nullable LocalDate agreedOn)
            implements ActionCommand, StatesTerms {}

    /**
     * Says how far the lead agency, or a contributor, has come.
     *
     * @param agency whose progress it is; null: the sender's own, from the Business Unit the lead agency's
     */
    record UpdateProgress(
            ActionPlanId actionPlanId,
            ActionId actionId,
            @Nullable AgencyCode agency,
            @Nullable LocalDate on,
            SealedText note,
            boolean slippage,
            @Nullable LocalDate forecastOn)
            implements ActionCommand {}

    /** The Sub-Group gives more time; the first due date is kept. */
    record ExtendAction(
            ActionPlanId actionPlanId,
            ActionId actionId,
            LocalDate toDue,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements ActionCommand, Deciding, MayHaveHappened {}

    /** The owner has done the action, and shows so. */
    record CompleteAction(
            ActionPlanId actionPlanId,
            ActionId actionId,
            @Nullable LocalDate completedOn,
            List<@Reference String> evidenceRefs,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements ActionCommand, MayHaveHappened {}

    /** Somebody outside the owner and the contributors confirms that the action is done. */
    record VerifyAction(
            ActionPlanId actionPlanId,
            ActionId actionId,
            @Nullable LocalDate verifiedOn,
            @Nullable SealedText note) implements ActionCommand {}

    /** Somebody outside the owner and the contributors finds that it is not done, and says why. */
    record SendBackAction(
            ActionPlanId actionPlanId,
            ActionId actionId,
            @Nullable SealedText reason) implements ActionCommand {}

    /** The Sub-Group gives the action up. */
    record CancelAction(
            ActionPlanId actionPlanId,
            ActionId actionId,
            @Nullable SealedText reason,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened)
            implements ActionCommand, Deciding, MayHaveHappened {}

    /** The Sub-Group puts another action of the plan in its place. */
    record SupersedeAction(
            ActionPlanId actionPlanId,
            ActionId actionId,
            ActionId supersededBy,
            @Nullable SealedText reason,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened)
            implements ActionCommand, Deciding, MayHaveHappened {}

    /** The owner agency gives the action to another of its people. */
    record ReassignAction(
            ActionPlanId actionPlanId,
            ActionId actionId,
            @Nullable UserId toUser,
            @Nullable SealedText toPost,
            @Nullable SealedText reason)
            implements ActionCommand {}

    /** The owner agency gives the action to another agency, which has to accept it in its turn. */
    record TransferAction(
            ActionPlanId actionPlanId,
            ActionId actionId,
            AgencyCode toAgency,
            @Nullable UserId toUser,
            @Nullable SealedText toPost,
            @Nullable SealedText reason)
            implements ActionCommand {}

    /** Corrects the day the action was completed. */
    record CorrectCompletedOn(
            ActionPlanId actionPlanId,
            ActionId actionId,
            LocalDate from,
            LocalDate to,
            @Nullable SealedText reason) implements ActionCommand, Corrects {}
}
