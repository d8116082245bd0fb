package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.actionplan.PlanCommands.*;
import static uk.casereview.actionplan.PlanStory.*;
import static uk.casereview.deliberation.Bodies.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.ActionCommand.CancelAction;
import uk.casereview.actionplan.ActionCommand.CompleteAction;
import uk.casereview.actionplan.ActionCommand.CorrectCompletedOn;
import uk.casereview.actionplan.ActionCommand.ExtendAction;
import uk.casereview.actionplan.ActionCommand.SupersedeAction;
import uk.casereview.actionplan.ActionCommand.UpdateProgress;
import uk.casereview.actionplan.ActionCommand.VerifyAction;
import uk.casereview.actionplan.PlanCommand.ClosePlan;
import uk.casereview.actionplan.PlanEvent.PlanClosed;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.deliberation.Said;
import uk.casereview.shared.RefusalCode;

/** Nobody does what is not agreed yet, or confirms what is not done. */
class ActionDaysTest {
    @Test
    void nothingIsDoneBeforeItIsAgreed() {
        CompleteAction early = new CompleteAction(PLAN, ACTION, AGREED_ON.minusDays(1), List.of("DOC-1"), false, null);

        assertThat(approved().refusal(early).facts())
                .containsEntry("date", "2026-02-08")
                .containsEntry("earliest", "2026-02-09")
                .containsEntry("follows", "the agreement of the action");
        assertThat(approved()
                        .code(new CompleteAction(
                                PLAN, ACTION, AGREED_ON.minusDays(1), List.of("DOC-1"), true, text(9))))
                .isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
        assertThat(approved()
                        .code(new UpdateProgress(PLAN, ACTION, null, AGREED_ON.minusDays(1), text(9), false, null)))
                .isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
        assertThat(completed().code(correctTo(-11))).isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
    }

    @Test
    void nothingIsConfirmedBeforeItIsDone() {
        PlanStory later = approved().on(TODAY.plusDays(5)).byOwner().then(complete(ACTION));

        assertThat(later.byVerifier().code(new VerifyAction(PLAN, ACTION, TODAY.plusDays(4), null)))
                .isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
        assertThat(verified()
                        .on(TODAY.plusDays(9))
                        .code(new CorrectCompletedOn(PLAN, ACTION, TODAY, TODAY.plusDays(1), text(9))))
                .isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
    }

    @Test
    void whatWasNeverAgreedIsComparedWithNothing() {
        CompleteAction happened =
                new CompleteAction(PLAN, ACTION, TODAY.minusDays(30), List.of("DOC-1"), true, text(9));

        assertThat(proposed().then(happened).action(ACTION).stage()).isEqualTo(ActionStage.COMPLETED);
    }

    @Test
    void nothingAgreedIsChangedOrGivenUpBefore() {
        DecisionRequest early = Said.present(FOUR).on(AGREED_ON.minusDays(1)).request();

        assertThat(approved()
                        .refusal(new ExtendAction(PLAN, ACTION, DUE_ON.plusMonths(1), early, false, null))
                        .facts())
                .containsEntry("fact", "the decision to give more time")
                .containsEntry("earliest", "2026-02-09");
        assertThat(approved().code(new CancelAction(PLAN, ACTION, text(9), early, true)))
                .isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
        assertThat(approved().code(new SupersedeAction(PLAN, ACTION, SECOND, text(9), early, false)))
                .isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
        assertThat(proposed()
                        .then(new CancelAction(PLAN, ACTION, text(9), early, false))
                        .action(ACTION)
                        .stage())
                .isEqualTo(ActionStage.CANCELLED);
    }

    /** P4 is a rule, so a plan that was closed before its actions were verified is irregular, not impossible. */
    @Test
    void aPlanIsClosedOnceItsActionsAreVerified() {
        DecisionRequest early = Said.present(FOUR).on(TODAY.minusDays(1)).request();

        assertThat(impactReview()
                        .refusal(new ClosePlan(PLAN, List.of(), early, false, null))
                        .facts())
                .containsEntry("follows", "the verification of the action");
        assertThat(impactReview()
                        .then(new ClosePlan(PLAN, List.of(), early, true, text(9)))
                        .last(PlanClosed.class)
                        .irregularities())
                .containsExactly(RefusalCode.DATE_OUT_OF_ORDER);
    }

    private static CorrectCompletedOn correctTo(int days) {
        return new CorrectCompletedOn(PLAN, ACTION, TODAY, TODAY.plusDays(days), text(9));
    }
}
