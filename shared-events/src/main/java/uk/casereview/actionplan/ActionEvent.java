package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.Decided;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.DayCorrected;
import uk.casereview.shared.OnDay;
import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** What becomes true of one action of a plan. */
public sealed interface ActionEvent extends ActionPlanEvent {
    ActionId actionId();

    /** This is proposed to be done for the recommendation; nobody has accepted it. */
    record ActionProposed(
            ActionId actionId,
            RecommendationId recId,
            @Nullable SealedText description,
            @Nullable AgencyCode ownerAgency,
            @Nullable UserId ownerUser,
            @Nullable SealedText ownerPost,
            Set<AgencyCode> contributors,
            @Nullable LocalDate dueOn,
            @Nullable SealedText measureOfSuccess,
            @Nullable SealedText evidenceExpected)
            implements ActionEvent, StatesTerms {}

    /** The owner agency has accepted the action on these terms. */
    record ActionAgreed(
            ActionId actionId,
            RecommendationId recId,
            SealedText description,
            AgencyCode ownerAgency,
            @Nullable UserId ownerUser,
            @Nullable SealedText ownerPost,
            Set<AgencyCode> contributors,
            LocalDate dueOn,
            SealedText measureOfSuccess,
            SealedText evidenceExpected,
            LocalDate agreedOn)
            implements ActionEvent, StatesTerms {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return agreedOn;
        }
    }

    /** The agency, in the lead or contributing, has come so far, and does or does not say that it slips. */
    record ActionProgressed(
            ActionId actionId,
            AgencyCode agency,
            LocalDate on,
            SealedText note,
            boolean slippage,
            @Nullable LocalDate forecastOn)
            implements ActionEvent, OnDay {}

    /** The Sub-Group has given more time, for the so-manieth time. */
    record ActionReprofiled(
            ActionId actionId,
            LocalDate fromDue,
            LocalDate toDue,
            int count,
            DecisionRecord decision,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements ActionEvent, Decided {}

    /** The owner has done the action and shown so; nobody has verified it. */
    record ActionCompleted(
            ActionId actionId,
            LocalDate completedOn,
            @Nullable LocalDate dueOn,
            boolean onTime,
            List<String> evidenceRefs,
            UserId completedBy,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements ActionEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return completedOn;
        }
    }

    /** Somebody outside its owner and contributors has confirmed that the action is done. */
    record ActionVerified(
            ActionId actionId,
            LocalDate verifiedOn,
            UserId verifiedBy,
            @Nullable SealedText note) implements ActionEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return verifiedOn;
        }
    }

    /** What was completed is not done yet, and goes on. */
    record ActionSentBack(ActionId actionId, UserId sentBackBy, SealedText reason) implements ActionEvent {}

    /** The Sub-Group has given the action up. */
    record ActionCancelled(
            ActionId actionId, SealedText reason, DecisionRecord decision, List<RefusalCode> irregularities)
            implements ActionEvent, Decided {}

    /** The Sub-Group has put another action in its place. */
    record ActionSuperseded(
            ActionId actionId,
            ActionId supersededBy,
            SealedText reason,
            DecisionRecord decision,
            List<RefusalCode> irregularities)
            implements ActionEvent, Decided {}

    /** Another of the owner agency's people has the action. */
    record ActionReassigned(
            ActionId actionId,
            @Nullable UserId fromUser,
            @Nullable UserId toUser,
            @Nullable SealedText toPost,
            @Nullable SealedText reason)
            implements ActionEvent {}

    /** Another agency is to have the action, and has not accepted it yet; its due date and clock stay. */
    record ActionTransferred(
            ActionId actionId,
            AgencyCode fromAgency,
            AgencyCode toAgency,
            @Nullable UserId toUser,
            @Nullable SealedText toPost,
            SealedText reason)
            implements ActionEvent {}

    /** The action was completed on another day than recorded. */
    record CompletedOnCorrected(ActionId actionId, LocalDate from, LocalDate to, boolean onTime, SealedText reason)
            implements ActionEvent, DayCorrected {}
}
