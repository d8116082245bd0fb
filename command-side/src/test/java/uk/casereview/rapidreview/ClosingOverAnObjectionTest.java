package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.rapidreview.ReviewStory.REVIEW;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.casefile.TaskKind;
import uk.casereview.rapidreview.RapidReviewCommand.CloseRapidReview;
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
}
