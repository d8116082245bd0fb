package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.actionplan.PlanCommands.*;
import static uk.casereview.actionplan.PlanStory.*;
import static uk.casereview.deliberation.Bodies.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.ActionCommand.*;
import uk.casereview.actionplan.ActionEvent.ActionReassigned;
import uk.casereview.actionplan.ActionEvent.ActionReprofiled;
import uk.casereview.actionplan.ActionEvent.ActionSuperseded;
import uk.casereview.actionplan.ActionEvent.ActionTransferred;
import uk.casereview.actionplan.PlanCommand.ApprovePlan;
import uk.casereview.actionplan.PlanCommand.HandOverActions;
import uk.casereview.actionplan.PlanEvent.PlanApproved;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockEvent.ClockRecalculated;
import uk.casereview.clock.ClockEvent.Reason;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.deliberation.Said;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** What the Sub-Group decides of actions, and what agencies hand on. */
class DecidedActionsTest {
    private static final DecisionRequest TOO_FEW = Said.present(BCT, WMP).request();

    @Test
    void aPlanIsApprovedByAQuorumOnceThereIsSomethingToDo() {
        assertThat(created().code(approve())).isEqualTo(RefusalCode.EMPTY_PLAN);
        assertThat(agreed().code(new ApprovePlan(PLAN, TOO_FEW, false, null))).isEqualTo(RefusalCode.NOT_QUORATE);
        assertThat(agreed().then(approve()).last(PlanApproved.class).irregularities())
                .isEmpty();
        PlanStory happened = agreed().then(new ApprovePlan(PLAN, TOO_FEW, true, text(20)));
        assertThat(happened.last(PlanApproved.class).irregularities()).containsExactly(RefusalCode.NOT_QUORATE);
        assertThat(created()
                        .then(new ApprovePlan(PLAN, decision(), true, text(20)))
                        .last(PlanApproved.class)
                        .irregularities())
                .containsExactly(RefusalCode.EMPTY_PLAN);
    }

    @Test
    void aProposalThatIsLostChangesNothing() {
        DecisionRequest lost = Said.present(FOUR)
                .vote(Choice.AGAINST, ICB_DOCTOR, BCT, WMP)
                .vote(Choice.FOR, NSPCC)
                .request();

        PlanStory story = agreed().then(new ApprovePlan(PLAN, lost, false, null));

        assertThat(story.lastNames(1)).containsExactly("ProposalLost");
        assertThat(story.state().stage()).isEqualTo("DRAFT");
    }

    /** P5: "due-date change keeps original due date". */
    @Test
    void moreTimeTakesADecisionAndKeepsTheFirstDueDate() {
        PlanStory story = approved();

        assertThat(story.code(new ExtendAction(PLAN, ACTION, DUE_ON.plusDays(1), null, false, null)))
                .isEqualTo(RefusalCode.EXTENSION_NEEDS_DECISION);
        assertThat(story.refusal(new ExtendAction(PLAN, ACTION, DUE_ON, decision(), false, null))
                        .facts())
                .containsEntry("dueOn", "2026-09-30");
        assertThat(story.code(new ExtendAction(PLAN, ACTION, DUE_ON.plusDays(1), TOO_FEW, false, null)))
                .isEqualTo(RefusalCode.NOT_QUORATE);
        story.then(extend(ACTION));
        assertThat(story.last(ActionReprofiled.class).fromDue()).isEqualTo(DUE_ON);
        assertThat(story.last(ClockRecalculated.class).dueOn()).isEqualTo("2026-10-30");
        story.then(new ExtendAction(PLAN, ACTION, DUE_ON.plusMonths(2), TOO_FEW, true, text(9)));
        assertThat(story.last(ActionReprofiled.class).count()).isEqualTo(2);
        assertThat(story.last(ActionReprofiled.class).irregularities()).containsExactly(RefusalCode.NOT_QUORATE);
        assertThat(story.action(ACTION).firstDueOn()).isEqualTo(DUE_ON);
        assertThat(story.action(ACTION).terms().dueOn()).isEqualTo("2026-11-30");
        assertThat(approved().code(new ExtendAction(PLAN, ACTION, DUE_ON.plusDays(1), decision(), true, null)))
                .isEqualTo(RefusalCode.REASON_REQUIRED);
    }

    @Test
    void anActionIsCancelledByDecisionAndForAReason() {
        PlanStory story = approved();

        assertThat(story.code(new CancelAction(PLAN, ACTION, text(9), null, false)))
                .isEqualTo(RefusalCode.DECISION_REQUIRED);
        assertThat(story.code(new CancelAction(PLAN, ACTION, null, decision(), false)))
                .isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(story.code(new CancelAction(PLAN, ACTION, text(9), TOO_FEW, false)))
                .isEqualTo(RefusalCode.NOT_QUORATE);
        story.then(cancel(ACTION));
        assertThat(story.last(ClockCancelled.class).reason()).isEqualTo(Reason.ACTION_CANCELLED);
        assertThat(proposed().then(cancel(ACTION)).lastNames(1)).containsExactly("ActionCancelled");
    }

    @Test
    void anotherActionOfThePlanTakesItsPlace() {
        PlanStory story = approved();

        assertThat(story.code(supersede(ACTION, ACTION))).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(story.code(supersede(ACTION, new ActionId(new UUID(9, 9)))))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(approved().then(cancel(SECOND)).code(supersede(ACTION, SECOND)))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(story.code(new SupersedeAction(PLAN, ACTION, SECOND, null, decision(), false)))
                .isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(story.code(new SupersedeAction(PLAN, ACTION, SECOND, text(9), null, false)))
                .isEqualTo(RefusalCode.DECISION_REQUIRED);
        story.then(supersede(ACTION, SECOND));
        assertThat(story.last(ActionSuperseded.class).supersededBy()).isEqualTo(SECOND);
        assertThat(story.action(ACTION).supersededBy()).isEqualTo(SECOND);
        assertThat(story.last(ClockCancelled.class).reason()).isEqualTo(Reason.ACTION_SUPERSEDED);
    }

    /** §15.7-28: "open requests and actions move", of the agency somebody sat for, and the post stays with them. */
    @Test
    void whatAReplacedMemberHasToDoIsTheirSuccessors() {
        UserId successor = user("successor");
        PlanStory story = approved().byLead().then(new ReassignAction(PLAN, ACTION, OWNER, text(12), null));

        assertThat(story.code(new HandOverActions(PLAN, agency("WMP"), OWNER, successor)))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(story.refusal(new HandOverActions(PLAN, agency("BCT"), LEAD, successor))
                        .facts())
                .containsEntry("fromUser", LEAD.toString());
        story.then(new HandOverActions(PLAN, agency("BCT"), OWNER, successor));
        assertThat(story.lastNames(2)).containsExactly("ActionReassigned", "ActionReassigned");
        assertThat(story.action(ACTION).terms().ownerUser()).isEqualTo(successor);
        assertThat(story.action(ACTION).terms().ownerPost()).isEqualTo(text(12));
        assertThat(story.action(SECOND).terms().ownerUser()).isEqualTo(successor);
    }

    @Test
    void whatWaitsToBeVerifiedMovesTooAndIsTheSuccessorsWhereItIsSentBack() {
        UserId successor = user("successor");
        PlanStory story = completed().then(handOver());

        assertThat(story.lastNames(2)).containsExactly("ActionReassigned", "ActionReassigned");
        assertThat(story.action(ACTION).terms().ownerUser()).isEqualTo(successor);
        assertThat(story.action(ACTION).stage()).isEqualTo(ActionStage.COMPLETED);
        assertThat(story.by(OWNER, Role.QIO, "BCT").code(verify(ACTION)))
                .as("P3, of whoever recorded it")
                .isEqualTo(RefusalCode.SELF_VERIFICATION_FORBIDDEN);
        assertThat(story.by(successor, Role.QIO, "BCT").code(verify(ACTION)))
                .isEqualTo(RefusalCode.SELF_VERIFICATION_FORBIDDEN);
        story.byVerifier().then(sendBack(ACTION));
        assertThat(story.action(ACTION).terms().ownerUser()).isEqualTo(successor);
    }

    @Test
    void whatIsVerifiedStaysWithWhoeverDidIt() {
        PlanStory story = verified().then(handOver());

        assertThat(story.last(ActionReassigned.class))
                .isEqualTo(new ActionReassigned(SECOND, OWNER, user("successor"), null, null));
        assertThat(story.action(ACTION).terms().ownerUser()).isEqualTo(OWNER);
    }

    @Test
    void theOwnerAgencyGivesItToAnotherOfItsPeople() {
        PlanStory story = approved().byLead();

        assertThat(story.refusal(new ReassignAction(PLAN, ACTION, null, null, null))
                        .facts())
                .containsEntry("missing", List.of("ownerUser"));
        assertThat(approved().by(LEAD, Role.AGENCY_LEAD, "WMP").code(reassign(ACTION)))
                .isEqualTo(RefusalCode.WRONG_AGENCY);
        assertThat(created()
                        .then(recommend(), proposeNothing())
                        .byLead()
                        .refusal(reassign(ACTION))
                        .facts())
                .containsEntry("agency", "NONE");
        story.then(new ReassignAction(PLAN, ACTION, null, text(12), text(9)));
        assertThat(story.last(ActionReassigned.class))
                .isEqualTo(new ActionReassigned(ACTION, OWNER, null, text(12), text(9)));
        assertThat(story.action(ACTION).terms().ownerUser()).isNull();
        assertThat(story.action(ACTION).terms().ownerPost()).isEqualTo(text(12));
        assertThat(story.action(ACTION).stage()).isEqualTo(ActionStage.AGREED);
    }

    @Test
    void whatIsTransferredIsTheOtherAgencysOnceItAcceptsAndKeepsItsDay() {
        PlanStory story = inProgress().byLead();

        assertThat(story.code(new TransferAction(PLAN, ACTION, agency("WMP"), OWNER, null, null)))
                .isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(story.code(new TransferAction(PLAN, ACTION, agency("NONE"), OWNER, null, text(9))))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(story.code(new TransferAction(PLAN, ACTION, agency("BCT"), OWNER, null, text(9))))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(story.code(new TransferAction(PLAN, ACTION, agency("WMP"), null, null, text(9))))
                .isEqualTo(RefusalCode.ACTION_NOT_SMART);
        story.then(new TransferAction(PLAN, ACTION, agency("BCHC"), user("matron"), null, text(9)));
        assertThat(story.last(ActionTransferred.class))
                .isEqualTo(new ActionTransferred(ACTION, agency("BCT"), agency("BCHC"), user("matron"), null, text(9)));
        assertThat(story.action(ACTION).terms().contributors()).isEmpty();
        assertThat(story.action(ACTION).progress()).isEmpty();
        assertThat(story.code(progress(ACTION))).isEqualTo(RefusalCode.WRONG_AGENCY);
        story.by(user("matron"), Role.ACTION_OWNER, "BCHC");
        assertThat(story.code(new AgreeAction(
                        PLAN, ACTION, null, null, null, null, Set.of(), DUE_ON.plusDays(1), null, null, null)))
                .isEqualTo(RefusalCode.EXTENSION_NEEDS_DECISION);
        assertThat(story.on(DUE_ON.plusDays(5)).then(agree(ACTION)).lastNames(1))
                .containsExactly("ActionAgreed");
        assertThat(story.action(ACTION).agreedOn()).isEqualTo(AGREED_ON);
        assertThat(story.action(ACTION).firstDueOn()).isEqualTo(DUE_ON);
    }
}
