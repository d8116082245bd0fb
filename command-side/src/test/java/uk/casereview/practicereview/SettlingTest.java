package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileEvent.IrregularityRecorded;
import uk.casereview.casefile.CaseFileEvent.ProposalLost;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.casefile.TaskKind;
import uk.casereview.clock.ClockKind;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.deliberation.Said;
import uk.casereview.practicereview.CommissioningCommand.SettleNationalReview;
import uk.casereview.practicereview.CommissioningEvent.NationalReviewSettled;
import uk.casereview.shared.Body;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** PM6: "flag linked LCSPR; SCSG decides pause-work/continue/discontinue". */
class SettlingTest {
    private static final LocalDate SETTLED_ON = LocalDate.of(2026, 5, 4);
    private static final UUID QUESTION = new UUID(6, 6);
    private static final Refusal NOT_ASKED =
            Refusal.of(RefusalCode.INVALID_STATE, "question", "NATIONAL_REVIEW_DECIDED");

    static SettleNationalReview settle(NationalReviewSettlement settlement) {
        return settle(settlement, subGroup(SETTLED_ON), false, null);
    }

    private static SettleNationalReview settle(
            NationalReviewSettlement settlement,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened,
            @Nullable SealedText reason) {
        return new SettleNationalReview(REVIEW, settlement, decision, alreadyHappened, reason);
    }

    /** What the process asks, wherever there is a review to ask it of. */
    static ReviewStory asked(ReviewStory story) {
        return story.state() instanceof PracticeReviewState.NotInitiated
                ? story
                : story.then(
                        new RaiseTask(REVIEW.value(), QUESTION, TaskKind.NATIONAL_REVIEW_DECIDED, "panel-response/1"));
    }

    @ParameterizedTest
    @EnumSource
    void theSubGroupSettlesHowItGoesOn(NationalReviewSettlement settlement) {
        ReviewStory story = asked(inProgress()).then(settle(settlement));

        assertThat(story.lastNames(2)).containsExactly("NationalReviewSettled", "TaskCompleted");
        assertThat(story.last(NationalReviewSettled.class))
                .returns(settlement, NationalReviewSettled::settlement)
                .returns(SETTLED_ON, event -> event.effectiveOn(PUBLISHED_ON))
                .returns(Body.SCSG, event -> event.decision().body());
        assertThat(story.last(TaskCompleted.class).taskId()).isEqualTo(QUESTION);
        assertThat(story.file().commission().paused()).isEqualTo(settlement == NationalReviewSettlement.PAUSE_WORK);
    }

    /** a delay "does not move dueOn", and no more does a pause. */
    @Test
    void aPauseMovesNoClockAndStopsNothing() {
        ReviewStory story = asked(inProgress()).then(settle(NationalReviewSettlement.PAUSE_WORK));

        assertThat(story.clock(ClockKind.C6)).isEqualTo(inProgress().clock(ClockKind.C6));
        assertThat(story.then(draft(null)).state().stage()).isEqualTo("DRAFT_RECEIVED");
    }

    @Test
    void whatNobodyAskedIsNotSettled() {
        assertThat(inProgress().refusal(settle(NationalReviewSettlement.CONTINUE)))
                .isEqualTo(NOT_ASKED);
        assertThat(asked(inProgress())
                        .then(settle(NationalReviewSettlement.CONTINUE))
                        .refusal(settle(NationalReviewSettlement.PAUSE_WORK)))
                .isEqualTo(NOT_ASKED);
        assertThat(asked(inProgress())
                        .then(discontinue())
                        .refusal(settle(NationalReviewSettlement.PAUSE_WORK))
                        .facts())
                .containsEntry("stage", "DISCONTINUED");
    }

    @Test
    void whatIsPausedMayContinueLater() {
        ReviewStory paused = asked(inProgress()).then(settle(NationalReviewSettlement.PAUSE_WORK));

        assertThat(paused.refusal(settle(NationalReviewSettlement.PAUSE_WORK))).isEqualTo(NOT_ASKED);
        assertThat(paused.then(settle(NationalReviewSettlement.CONTINUE)).lastNames(1))
                .containsExactly("NationalReviewSettled");
        assertThat(paused.refusal(settle(NationalReviewSettlement.CONTINUE))).isEqualTo(NOT_ASKED);
    }

    @Test
    void itIsTheDecisionOfAQuorateMeeting() {
        DecisionRequest few = Said.present(ICB_DOCTOR, BCT).on(SETTLED_ON).request();
        ReviewStory story = asked(inProgress());

        assertThat(story.code(settle(NationalReviewSettlement.CONTINUE, null, false, null)))
                .isEqualTo(RefusalCode.NOT_QUORATE);
        assertThat(story.code(settle(NationalReviewSettlement.CONTINUE, few, false, null)))
                .isEqualTo(RefusalCode.NOT_QUORATE);
        assertThat(story.refusal(settle(NationalReviewSettlement.CONTINUE, few, true, null))
                        .facts())
                .isEqualTo(Map.of("missing", "reason"));
        story.then(settle(NationalReviewSettlement.CONTINUE, few, true, text(30)));
        assertThat(story.last(NationalReviewSettled.class).irregularities()).containsExactly(RefusalCode.NOT_QUORATE);
        assertThat(story.last(IrregularityRecorded.class).irregularities()).containsExactly(RefusalCode.NOT_QUORATE);
        assertThat(story.lastNames(1)).containsExactly("TaskCompleted");
    }

    @Test
    void whatIsVotedDownLeavesTheQuestionOpen() {
        DecisionRequest lost = Said.present(FOUR)
                .on(SETTLED_ON)
                .vote(Choice.AGAINST, ICB_DOCTOR, BCT, WMP)
                .vote(Choice.FOR, NSPCC)
                .request();
        ReviewStory story = asked(inProgress()).then(settle(NationalReviewSettlement.PAUSE_WORK, lost, false, null));

        assertThat(story.last(ProposalLost.class)).isNotNull();
        assertThat(story.then(settle(NationalReviewSettlement.CONTINUE)).lastNames(1))
                .containsExactly("TaskCompleted");
    }

    @Test
    void nothingWasSettledBeforeTheReviewBegan() {
        assertThat(asked(inProgress())
                        .code(settle(
                                NationalReviewSettlement.CONTINUE, subGroup(DECIDED_ON.minusDays(1)), false, null)))
                .isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
    }

    /** "if quorum or majority fails without the conflicted vote the item must be re-decided". */
    @Test
    void whatFailsAfterwardsIsSettledAgain() {
        ReviewStory story = Flags.conflicted(
                asked(inProgress()).then(settle(NationalReviewSettlement.PAUSE_WORK)),
                NationalReviewSettled.class,
                WMP);

        assertThat(Retaking.SETTLEMENT
                        .holdsUp((PracticeReviewState.Begun) story.state())
                        .orElseThrow()
                        .facts())
                .containsEntry("by", "SettleNationalReview");
        assertThat(story.then(settle(NationalReviewSettlement.PAUSE_WORK)).lastNames(1))
                .containsExactly("NationalReviewSettled");
    }
}
