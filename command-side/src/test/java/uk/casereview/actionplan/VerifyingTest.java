package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.actionplan.PlanCommands.*;
import static uk.casereview.actionplan.PlanStory.*;
import static uk.casereview.deliberation.Bodies.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.ActionCommand.SendBackAction;
import uk.casereview.actionplan.ActionCommand.VerifyAction;
import uk.casereview.actionplan.ActionEvent.ActionSentBack;
import uk.casereview.actionplan.ActionEvent.ActionVerified;
import uk.casereview.actionplan.PlanEvent.PlanActionsComplete;
import uk.casereview.clock.ClockEvent.ClockRecalculated;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** P3: "verifier ≠ owner user and ≠ owner agency unless Business Unit"; §15.6-23: "outside all of them". */
class VerifyingTest {
    @Test
    @Tag("scenario-56")
    void nobodyVerifiesTheirOwn() {
        assertThat(completed().by(OWNER, Role.ACTION_VERIFIER, "BCT").code(verify(ACTION)))
                .isEqualTo(RefusalCode.SELF_VERIFICATION_FORBIDDEN);
        assertThat(completed().by(OWNER, Role.ACTION_VERIFIER, "WMP").code(verify(ACTION)))
                .isEqualTo(RefusalCode.SELF_VERIFICATION_FORBIDDEN);
        assertThat(approved()
                        .then(complete(ACTION))
                        .by(OWNER, Role.ACTION_VERIFIER, "WMP")
                        .code(verify(ACTION)))
                .isEqualTo(RefusalCode.SELF_VERIFICATION_FORBIDDEN);
        assertThat(completed().by(OWNER, Role.BUSINESS_MANAGER, null).code(verify(ACTION)))
                .isEqualTo(RefusalCode.SELF_VERIFICATION_FORBIDDEN);
    }

    @Test
    void norDoesAnybodyOfTheOwnersOrAContributorsAgency() {
        assertThat(completed().by(VERIFIER, Role.ACTION_VERIFIER, "BCT").code(verify(ACTION)))
                .isEqualTo(RefusalCode.SELF_VERIFICATION_FORBIDDEN);
        assertThat(completed()
                        .by(VERIFIER, Role.ACTION_VERIFIER, "BCHC")
                        .refusal(verify(ACTION))
                        .facts())
                .containsEntry("workedOnBy", List.of("BCHC", "BCT"));
        assertThat(completed().by(VERIFIER, Role.ACTION_VERIFIER, "BCHC").code(sendBack(ACTION)))
                .isEqualTo(RefusalCode.SELF_VERIFICATION_FORBIDDEN);
    }

    /** §15.4-18: "The clerk who records cannot verify." */
    @Test
    void norWhoRecordedThatItIsDone() {
        PlanStory recorded = approved().then(complete(ACTION));

        assertThat(recorded.code(verify(ACTION))).isEqualTo(RefusalCode.SELF_VERIFICATION_FORBIDDEN);
        assertThat(recorded.by(user("programme manager"), Role.PROGRAMME_MANAGER, null)
                        .then(verify(ACTION))
                        .action(ACTION)
                        .stage())
                .isEqualTo(ActionStage.VERIFIED);
    }

    /** P3, of whose it was when it was done: who recorded that, and who has it by now, are others (§15.7-28). */
    @Test
    void norWhoseItWasWhenItWasDone() {
        PlanStory replaced = approved().then(complete(ACTION), handOver());

        assertThat(replaced.by(OWNER, Role.PROGRAMME_MANAGER, null).code(verify(ACTION)))
                .isEqualTo(RefusalCode.SELF_VERIFICATION_FORBIDDEN);
        assertThat(replaced.byVerifier().then(verify(ACTION)).action(ACTION).stage())
                .isEqualTo(ActionStage.VERIFIED);
        PlanStory before = approved().then(handOver(), complete(ACTION));
        assertThat(before.by(OWNER, Role.PROGRAMME_MANAGER, null)
                        .then(verify(ACTION))
                        .action(ACTION)
                        .stage())
                .as("had it before anything was done")
                .isEqualTo(ActionStage.VERIFIED);
    }

    @Test
    void anotherAgencyTheBusinessUnitAndTheQualityGroupDo() {
        PlanStory story = completed().byVerifier();

        assertThat(story.code(new VerifyAction(PLAN, ACTION, TODAY.plusDays(1), null)))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        story.then(new VerifyAction(PLAN, ACTION, TODAY, text(9)));
        assertThat(story.last(ActionVerified.class)).isEqualTo(new ActionVerified(ACTION, TODAY, VERIFIER, text(9)));
        assertThat(completed().then(verify(ACTION)).action(ACTION).stage()).isEqualTo(ActionStage.VERIFIED);
        assertThat(completed()
                        .by(user("quality officer"), Role.QIO, "BCT")
                        .then(verify(ACTION))
                        .action(ACTION)
                        .stage())
                .isEqualTo(ActionStage.VERIFIED);
        assertThat(completed()
                        .by(VERIFIER, Role.ACTION_VERIFIER, null)
                        .then(verify(ACTION))
                        .action(ACTION)
                        .stage())
                .isEqualTo(ActionStage.VERIFIED);
    }

    @Test
    void whatIsSentBackGoesOnAndItsClockWithIt() {
        PlanStory story = completed().byVerifier();

        assertThat(story.code(new SendBackAction(PLAN, ACTION, null))).isEqualTo(RefusalCode.REASON_REQUIRED);
        story.then(sendBack(ACTION));
        assertThat(story.last(ActionSentBack.class)).isEqualTo(new ActionSentBack(ACTION, VERIFIER, text(30)));
        assertThat(story.last(ClockRecalculated.class).stopOn()).isNull();
        assertThat(story.action(ACTION).stage()).isEqualTo(ActionStage.IN_PROGRESS);
        assertThat(story.action(ACTION).completion()).isNull();
        assertThat(story.byOwner().then(complete(ACTION)).lastNames(2))
                .containsExactly("ActionCompleted", "ClockStopped");
    }

    /** PM9: "ActionVerified last open → PlanActionsComplete; schedule impact review +6 months". */
    @Test
    void withTheLastOpenActionThePlansActionsAreComplete() {
        assertThat(verified().lastNames(1)).containsExactly("ActionVerified");
        PlanStory story = actionsComplete();

        assertThat(story.last(PlanActionsComplete.class))
                .isEqualTo(new PlanActionsComplete(TODAY, LocalDate.of(2026, 8, 19)));
        assertThat(verified()
                        .then(cancel(SECOND))
                        .last(PlanActionsComplete.class)
                        .on())
                .isEqualTo(TODAY);
        assertThat(approved().then(cancel(ACTION), cancel(SECOND)).lastNames(1)).containsExactly("ClockCancelled");
    }

    @Test
    void aPlanWhoseActionsWereDoneBeforeItWasApprovedIsCompleteWithTheApproval() {
        PlanStory done = agreed().byOwner()
                .then(complete(ACTION), complete(SECOND))
                .byVerifier()
                .then(verify(ACTION), verify(SECOND))
                .byManager();

        assertThat(done.state().stage()).isEqualTo("DRAFT");
        assertThat(done.then(approve()).lastNames(2)).containsExactly("PlanApproved", "PlanActionsComplete");
        assertThat(done.state().stage()).isEqualTo("ACTIONS_COMPLETE");
    }

    @Test
    void moreToDoTakesACompletePlanUpAgain() {
        assertThat(actionsComplete().then(propose()).state().stage()).isEqualTo("IN_PROGRESS");
        assertThat(impactReview().then(propose()).state().stage()).isEqualTo("IN_PROGRESS");
    }
}
