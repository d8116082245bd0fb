package uk.casereview.actionplan;

import uk.casereview.casefile.CaseFile;
import uk.casereview.casefile.CaseState;

/** Where a plan stands: one record per stage of §10.1; each of its actions has a stage of its own. */
sealed interface ActionPlanState extends CaseState {

    /** There is no plan yet. */
    record NotCreated() implements ActionPlanState {
        @Override
        public CaseFile file() {
            return CaseFile.EMPTY;
        }
    }

    /** Every stage from the creation on. */
    sealed interface Created extends ActionPlanState {
        PlanContents plan();

        /** The decisions it rests on. */
        Settlements settled();

        /** The stage by its published name. */
        PlanStage at();
    }

    /** Still under way. */
    sealed interface Active extends Created {}

    /** Over. */
    sealed interface Ended extends Created {}

    /** Recommendations and actions are being put together. */
    record Draft(PlanContents plan, Settlements settled, CaseFile file) implements Active {
        @Override
        public PlanStage at() {
            return PlanStage.DRAFT;
        }
    }

    /** The Sub-Group has approved it. */
    record Approved(PlanContents plan, Settlements settled, CaseFile file) implements Active {
        @Override
        public PlanStage at() {
            return PlanStage.APPROVED;
        }
    }

    /** Work has begun. */
    record InProgress(PlanContents plan, Settlements settled, CaseFile file) implements Active {
        @Override
        public PlanStage at() {
            return PlanStage.IN_PROGRESS;
        }
    }

    /** Nothing is left to do but to see whether it had an effect. */
    record ActionsComplete(PlanContents plan, Settlements settled, CaseFile file) implements Active {
        @Override
        public PlanStage at() {
            return PlanStage.ACTIONS_COMPLETE;
        }
    }

    /** Evidence of an effect is coming in. */
    record ImpactReview(PlanContents plan, Settlements settled, CaseFile file) implements Active {
        @Override
        public PlanStage at() {
            return PlanStage.IMPACT_REVIEW;
        }
    }

    /** It is finished. */
    record Closed(PlanContents plan, Settlements settled, CaseFile file) implements Ended {
        @Override
        public PlanStage at() {
            return PlanStage.CLOSED;
        }
    }

    /** It goes on as part of another plan. */
    record Merged(PlanContents plan, Settlements settled, CaseFile file) implements Ended {
        @Override
        public PlanStage at() {
            return PlanStage.MERGED;
        }
    }

    /** It is a duplicate or was entered in error; its review may have another. */
    record StruckOut(PlanContents plan, Settlements settled, CaseFile file) implements Ended {
        @Override
        public PlanStage at() {
            return PlanStage.STRUCK_OUT;
        }
    }

    /** The record of a stage. */
    static Created of(PlanStage stage, PlanContents plan, Settlements settled, CaseFile file) {
        return switch (stage) {
            case DRAFT -> new Draft(plan, settled, file);
            case APPROVED -> new Approved(plan, settled, file);
            case IN_PROGRESS -> new InProgress(plan, settled, file);
            case ACTIONS_COMPLETE -> new ActionsComplete(plan, settled, file);
            case IMPACT_REVIEW -> new ImpactReview(plan, settled, file);
            case CLOSED -> new Closed(plan, settled, file);
            case MERGED -> new Merged(plan, settled, file);
            case STRUCK_OUT -> new StruckOut(plan, settled, file);
        };
    }
}
