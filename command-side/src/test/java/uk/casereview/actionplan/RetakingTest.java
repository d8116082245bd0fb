package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.actionplan.PlanCommands.*;
import static uk.casereview.actionplan.PlanStory.*;
import static uk.casereview.deliberation.Bodies.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.ActionCommand.ExtendAction;
import uk.casereview.actionplan.ActionEvent.*;
import uk.casereview.actionplan.PlanCommand.ClosePlan;
import uk.casereview.actionplan.PlanEvent.*;
import uk.casereview.casefile.CaseFileCommand.FlagDecision;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.FlagReason;
import uk.casereview.casefile.TaskKind;
import uk.casereview.clock.ClockEvent.ClockRecalculated;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.RecordsDecision;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** "if quorum or majority fails without the conflicted vote the item must be re-decided". */
class RetakingTest {
    private static final LocalDate LATER = DUE_ON.plusMonths(2);

    @Test
    void aPlanIsNotClosedOnAnApprovalThatMustBeDecidedAgain() {
        PlanStory story = conflicted(impactReview(), PlanApproved.class);

        assertThat(story.refusal(close()))
                .isEqualTo(new Refusal(
                        RefusalCode.MUST_BE_REDECIDED,
                        Map.of(
                                "decisionId",
                                        decisionOf(story, PlanApproved.class)
                                                .decisionId()
                                                .toString(),
                                "decidedOn", TODAY.toString(),
                                "by", "ApprovePlan")));
        assertThat(story.then(approve()).lastNames(2)).containsExactly("PlanApproved", "TaskCompleted");
        assertThat(story.state().stage()).as("nothing moves").isEqualTo("IMPACT_REVIEW");
        assertThat(story.code(approve())).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(story.then(close()).state().stage()).isEqualTo("CLOSED");
    }

    /** §15.1-1: "A gate stops an intention, never a fact." */
    @Test
    void aPlanThatWasClosedAllTheSameIsIrregularAndNobodyListsItAnyMore() {
        PlanStory story = conflicted(impactReview(), PlanApproved.class)
                .then(new ClosePlan(PLAN, List.of(), decision(), true, text(20)));

        assertThat(story.last(PlanClosed.class).irregularities()).containsExactly(RefusalCode.MUST_BE_REDECIDED);
        assertThat(story.lastNames(1)).containsExactly("TaskCompleted");
    }

    @Test
    void aPlanWithoutActionsThatCountIsApprovedAgainAllTheSame() {
        PlanStory story = conflicted(approved(), PlanApproved.class).then(cancel(ACTION), cancel(SECOND));

        assertThat(story.then(approve()).state().stage()).isEqualTo("APPROVED");
    }

    @Test
    void aPlanIsMergedOnlyOnceItsDecisionsStand() {
        PlanStory story = conflicted(approved(), PlanApproved.class);

        assertThat(story.refusal(merge()).facts()).containsEntry("by", "ApprovePlan");
        assertThat(story.then(approve(), merge()).state().stage()).isEqualTo("MERGED");
    }

    @Test
    void whatWasDecidedBeforeTheLastDecisionHoldsNothingUp() {
        PlanStory story = approved().then(extend(ACTION));
        DecisionRecord first = decisionOf(story, ActionReprofiled.class);
        story.then(new ExtendAction(PLAN, ACTION, LATER, decision(), false, null));
        flag(story, first);

        assertThat(story.then(merge()).state().stage()).isEqualTo("MERGED");
    }

    @Test
    void moreTimeIsGivenAgainAndCountsOnce() {
        PlanStory story = approved().byOwner().then(slips()).byManager().then(extend(ACTION));
        story.byOwner().then(slips()).byManager();
        conflicted(story, ActionReprofiled.class);
        assertThat(story.refusal(merge()).facts())
                .containsEntry("by", "ExtendAction")
                .containsEntry("actionId", ACTION.toString());

        assertThat(story.then(extend(ACTION)).lastNames(2)).containsExactly("ActionReprofiled", "TaskCompleted");

        assertThat(story.last(ActionReprofiled.class))
                .returns(DUE_ON, ActionReprofiled::fromDue)
                .returns(1, ActionReprofiled::count);
        assertThat(story.action(ACTION).progress().values())
                .as("more time changes nothing of what was said")
                .allMatch(PlannedAction.Progress::slippage);
        assertThat(story.code(extend(ACTION))).isEqualTo(RefusalCode.EXTENSION_NOT_LATER);
    }

    @Test
    void anotherDayIsGivenInsteadOrNone() {
        PlanStory story = conflicted(approved().then(extend(ACTION)), ActionReprofiled.class);
        var earlier = new ExtendAction(PLAN, ACTION, DUE_ON.minusDays(1), decision(), false, null);

        assertThat(story.refusal(earlier))
                .isEqualTo(Refusal.of(RefusalCode.EXTENSION_NOT_LATER, "dueOn", DUE_ON.toString()));
        story.then(new ExtendAction(PLAN, ACTION, LATER, decision(), false, null));
        assertThat(story.last(ClockRecalculated.class).dueOn()).isEqualTo(LATER);
        assertThat(story.action(ACTION).extensions()).isEqualTo(1);

        conflicted(story, ActionReprofiled.class).then(new ExtendAction(PLAN, ACTION, DUE_ON, decision(), false, null));
        assertThat(story.last(ClockRecalculated.class).dueOn()).isEqualTo(DUE_ON);
        assertThat(story.action(ACTION).extensions()).isZero();

        conflicted(story, ActionReprofiled.class).then(extend(ACTION));
        assertThat(story.action(ACTION).extensions()).isEqualTo(1);
    }

    @Test
    void whatWasDoneInTheTimeThatWasGivenIsDecidedAgainToo() {
        PlanStory story =
                approved().then(extend(ACTION)).byOwner().then(complete(ACTION)).byManager();
        conflicted(story, ActionReprofiled.class);

        assertThat(story.then(extend(ACTION)).action(ACTION).stage()).isEqualTo(ActionStage.COMPLETED);
        assertThat(story.action(SECOND).extensions()).isZero();
    }

    @Test
    void anActionIsGivenUpAgainByTheSameDecisionOrAnother() {
        PlanStory cancelled = conflicted(approved().then(cancel(ACTION)), ActionCancelled.class);
        assertThat(cancelled.refusal(merge()).facts()).containsEntry("by", "CancelAction");
        assertThat(cancelled.then(cancel(ACTION)).lastNames(2)).containsExactly("ActionCancelled", "TaskCompleted");
        assertThat(cancelled.code(cancel(ACTION))).isEqualTo(RefusalCode.INVALID_STATE);

        PlanStory superseded = conflicted(approved().then(supersede(ACTION, SECOND)), ActionSuperseded.class);
        assertThat(superseded.refusal(merge()).facts()).containsEntry("by", "SupersedeAction");
        superseded.then(cancel(ACTION));
        assertThat(superseded.action(ACTION))
                .returns(ActionStage.CANCELLED, PlannedAction::stage)
                .returns(null, PlannedAction::supersededBy);
        assertThat(superseded.then(merge()).state().stage()).isEqualTo("MERGED");
    }

    @Test
    void aPlanIsTakenUpAgainByADecisionThatStands() {
        PlanStory story = closed().then(reopen(), propose());
        assertThat(story.code(reopen())).isEqualTo(RefusalCode.INVALID_STATE);
        conflicted(story, PlanReopened.class);

        assertThat(story.refusal(merge()).facts()).containsEntry("by", "ReopenPlan");
        assertThat(story.then(reopen()).lastNames(2)).containsExactly("PlanReopened", "TaskCompleted");
        assertThat(story.state().stage()).isEqualTo("IN_PROGRESS");
        assertThat(story.code(reopen())).isEqualTo(RefusalCode.INVALID_STATE);
    }

    private static ActionCommand.UpdateProgress slips() {
        return new ActionCommand.UpdateProgress(PLAN, ACTION, null, null, text(40), true, null);
    }

    private static DecisionRecord decisionOf(PlanStory story, Class<? extends RecordsDecision> kind) {
        return story.last(kind).recordedDecision().orElseThrow();
    }

    /** A conflict of somebody comes out after the last such decision, which is listed again. */
    private static PlanStory conflicted(PlanStory story, Class<? extends RecordsDecision> kind) {
        return flag(story, decisionOf(story, kind));
    }

    private static PlanStory flag(PlanStory story, DecisionRecord decision) {
        return story.then(
                new FlagDecision(PLAN.value(), decision.decisionId(), FlagReason.LATE_CONFLICT, WMP, null),
                new RaiseTask(
                        PLAN.value(),
                        UUID.randomUUID(),
                        TaskKind.LIST_AT_NEXT_MEETING,
                        "decision/" + decision.decisionId()));
    }
}
