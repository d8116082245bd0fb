package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.rapidreview.ReviewCommands.*;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.rapidreview.RapidReviewEvent.*;
import uk.casereview.shared.RefusalCode;

/** R4: "quorum at meeting and at decision". */
class InquorateMeetingTest {
    @Test
    void whoWasThereHasToBeSaid() {
        var nobody = new HoldRapidReviewMeeting(REVIEW, null, LocalDate.of(2026, 2, 18), List.of(), false, null);
        var two = new HoldRapidReviewMeeting(
                REVIEW, null, LocalDate.of(2026, 2, 18), attendance(ICB_DOCTOR, BCT), false, null);

        assertThat(gathering().refusal(nobody).facts()).containsEntry("sayIn", List.of("meetingId", "attendance"));
        assertThat(gathering().refusal(two).facts()).doesNotContainKey("sayIn");
    }

    /** §15.2-7: "an inquorate Meeting is recorded and decides nothing". */
    @Test
    void anInquorateMeetingTakesTheReviewNoStepFurther() {
        var held = new HoldRapidReviewMeeting(
                REVIEW, null, LocalDate.of(2026, 2, 18), attendance(ICB_DOCTOR, BCT), true, text(30));

        ReviewStory story = gathering().then(held);

        assertThat(story.state()).isInstanceOf(RapidReviewState.Gathering.class);
        assertThat(story.code(recommend(Outcome.LCSPR))).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(story.then(OutcomeCommands.recommend(Outcome.LCSPR, answers(), decision(), text(30)))
                        .last(RapidReviewOutcomeRecommended.class)
                        .irregularities())
                .containsExactly(RefusalCode.INVALID_STATE);
    }
}
