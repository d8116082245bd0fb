package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.rapidreview.ReviewStory.REVIEW;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.casefile.TaskKind;
import uk.casereview.deliberation.Said;
import uk.casereview.rapidreview.RapidReviewCommand.CloseRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.ReconsiderOutcome;
import uk.casereview.rapidreview.RapidReviewCommand.RecordPanelResponse;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;

/** §7.4: "The Panel advises; local partners remain decision-makers", and say why they stand by what they decided. */
class ClosingOverAnObjectionTest {
    @Test
    void needsAReason() {
        ReviewStory story = answered(PanelResponse.SUGGESTS_NO_LCSPR);

        assertThat(story.code(close(null))).isEqualTo(RefusalCode.PANEL_OBJECTION_OUTSTANDING);
        assertThat(story.refusal(close(null)).facts()).containsEntry("response", "SUGGESTS_NO_LCSPR");
        assertThat(story.then(close(text(40))).state()).isInstanceOf(RapidReviewState.Closed.class);
    }

    /** PM5: "raise task Reconsider", which nobody need see to any more. */
    @Test
    void leavesNoTaskToReconsider() {
        UUID task = new UUID(0, 77);
        ReviewStory story = answered(PanelResponse.SUGGESTS_NO_LCSPR)
                .by(ReviewStory.actor(ReviewStory.NOTIFIER, Role.SYSTEM, null))
                .then(new RaiseTask(REVIEW.value(), task, TaskKind.RECONSIDER_OUTCOME, "the Panel's answer"))
                .by(ReviewStory.manager());

        assertThat(story.then(close(text(40))).last(TaskCompleted.class).taskId())
                .isEqualTo(task);
    }

    @Test
    void anOutcomeThatWasReconsideredNeedsNoReason() {
        assertThat(ReviewStory.revised().then(close(null)).state()).isInstanceOf(RapidReviewState.Closed.class);
    }

    @Test
    void anAnswerThatAgreesNeedsNone() {
        assertThat(answered(PanelResponse.AGREES).then(close(null)).lastNames(1))
                .containsExactly("RapidReviewClosed");
    }

    private static ReviewStory answered(PanelResponse response) {
        return ReviewStory.answered(response);
    }

    private static CloseRapidReview close(@Nullable SealedText reason) {
        return new CloseRapidReview(REVIEW, reason);
    }

    /** The partnership decides otherwise than the Panel suggests, and has said why when it did. */
    @Test
    void whatWasReconsideredNeedNotAgree() {
        ReviewStory story = answered(PanelResponse.NATIONAL_REVIEW_DECIDED)
                .then(ReviewCommands.positions(Outcome.NO_FURTHER_REVIEW))
                .then(ReviewCommands.reconsider(Outcome.NO_FURTHER_REVIEW));

        assertThat(story.then(close(null)).state()).isInstanceOf(RapidReviewState.Closed.class);
    }

    /** What the Panel said after the outcome was reconsidered has not been considered yet. */
    @Test
    void anObjectionToWhatWasReconsideredNeedsOneAgain() {
        ReviewStory story = ReviewStory.revised().on(LocalDate.of(2026, 6, 1));

        assertThat(story.then(new RecordPanelResponse(
                                REVIEW, LocalDate.of(2026, 5, 29), PanelResponse.SUGGESTS_LCSPR, null, List.of()))
                        .code(close(null)))
                .isEqualTo(RefusalCode.PANEL_OBJECTION_OUTSTANDING);
    }

    /** PM5: of the day of the revision itself, the log says what those who revised it had before them. */
    @Test
    void anObjectionOfTheSameDayIsConsideredIfItWasOnRecordBefore() {
        ReviewStory story = ReviewStory.revised();
        LocalDate day = story.last(RapidReviewEvent.RapidReviewOutcomeRevised.class)
                .decision()
                .decidedOn();
        var objection = new RecordPanelResponse(REVIEW, day, PanelResponse.SUGGESTS_LCSPR, null, List.of());

        assertThat(answered(PanelResponse.NATIONAL_REVIEW_DECIDED)
                        .on(day)
                        .then(objection)
                        .then(ReviewCommands.positions(Outcome.NO_FURTHER_REVIEW))
                        .then(ReviewCommands.reconsider(Outcome.NO_FURTHER_REVIEW))
                        .then(close(null))
                        .state())
                .isInstanceOf(RapidReviewState.Closed.class);
        assertThat(story.then(objection).code(close(null))).isEqualTo(RefusalCode.PANEL_OBJECTION_OUTSTANDING);
    }

    /** A letter of before that is found afterwards is one that those who revised the outcome had received. */
    @Test
    void anObjectionOfADayBeforeIsConsideredWheneverItIsRecorded() {
        LocalDate day = LocalDate.of(2026, 3, 5);
        var anew = new ReconsiderOutcome(
                REVIEW,
                Outcome.NO_FURTHER_REVIEW,
                null,
                false,
                Set.of(),
                Said.present(ReviewStory.FOUR).on(day).request(),
                false,
                null);
        ReviewStory story = answered(PanelResponse.SUGGESTS_NO_LCSPR)
                .on(day)
                .then(ReviewCommands.positions(Outcome.NO_FURTHER_REVIEW))
                .then(anew);

        assertThat(story.then(new RecordPanelResponse(
                                REVIEW, day.minusDays(1), PanelResponse.SUGGESTS_LCSPR, null, List.of()))
                        .then(close(null))
                        .state())
                .isInstanceOf(RapidReviewState.Closed.class);
    }

    /** A-12 and §15.2-10: what was sent with the positions stated is still to be determined. */
    @Test
    void aReviewNobodyDeterminedNeedsAReason() {
        ReviewStory story = ReviewStory.escalated()
                .then(ReviewCommands.sections())
                .then(ReviewCommands.submit(), ReviewCommands.respond(PanelResponse.AGREES));

        assertThat(story.refusal(close(null)))
                .isEqualTo(Refusal.of(RefusalCode.DSP_DETERMINATION_REQUIRED, "orElse", "reason"));
        assertThat(story.then(close(text(40))).state()).isInstanceOf(RapidReviewState.Closed.class);
    }
}
