package uk.casereview.actionplan;

import java.util.Collection;
import uk.casereview.actionplan.ActionEvent.ActionCompleted;
import uk.casereview.actionplan.ActionEvent.ActionProgressed;
import uk.casereview.actionplan.ActionEvent.ActionProposed;
import uk.casereview.actionplan.PlanEvent.ImpactEvidenceRecorded;
import uk.casereview.actionplan.PlanEvent.PlanActionsComplete;
import uk.casereview.actionplan.PlanEvent.PlanApproved;
import uk.casereview.actionplan.PlanEvent.PlanClosed;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.actionplan.PlanEvent.PlanReopened;
import uk.casereview.actionplan.PlanEvent.PlanTakenOver;
import uk.casereview.actionplan.PlanEvent.PlansMerged;

/** Where a plan stands (§10.1). */
public enum PlanStage {
    DRAFT,
    APPROVED,
    IN_PROGRESS,
    ACTIONS_COMPLETE,
    IMPACT_REVIEW,
    CLOSED,
    /** It goes on as part of another plan (§15.6-23). */
    MERGED,
    /** It is a duplicate or was entered in error. */
    STRUCK_OUT;

    /**
     * The stage after one more event; work may begin before the Sub-Group approves the plan, which then is under way. What
     * is decided once more moves nothing.
     *
     * @param actions as the event leaves them
     */
    public PlanStage after(ActionPlanEvent event, Collection<? extends Standing> actions) {
        return switch (event) {
            case PlanCreated _ -> DRAFT;
            case PlanApproved _ -> this == DRAFT ? approved(actions) : this;
            case ActionProgressed _ -> begun();
            case ActionCompleted _ -> begun();
            case ActionProposed _ -> furtherWork();
            case PlanTakenOver _ ->
                actions.stream().allMatch(action -> action.stage().ended()) ? this : furtherWork();
            case PlanActionsComplete _ -> ACTIONS_COMPLETE;
            case ImpactEvidenceRecorded _ -> this == ACTIONS_COMPLETE ? IMPACT_REVIEW : this;
            case PlansMerged _ -> MERGED;
            case PlanClosed _ -> CLOSED;
            case PlanReopened _ -> this == CLOSED ? IN_PROGRESS : this;
            case ActionPlanEvent _ -> this;
        };
    }

    private static PlanStage approved(Collection<? extends Standing> actions) {
        return hasBegun(actions) ? IN_PROGRESS : APPROVED;
    }

    private static boolean hasBegun(Collection<? extends Standing> actions) {
        return actions.stream()
                .map(Standing::stage)
                .anyMatch(stage -> stage == ActionStage.IN_PROGRESS || stage.done());
    }

    private PlanStage begun() {
        return this == APPROVED ? IN_PROGRESS : this;
    }

    /** What was complete is not, once there is more to do. */
    private PlanStage furtherWork() {
        return this == ACTIONS_COMPLETE || this == IMPACT_REVIEW ? IN_PROGRESS : this;
    }
}
