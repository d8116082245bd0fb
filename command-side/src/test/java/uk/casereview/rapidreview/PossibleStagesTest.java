package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.rapidreview.ReviewCommands.position;
import static uk.casereview.rapidreview.ReviewCommands.request;
import static uk.casereview.rapidreview.ReviewCommands.submit;
import static uk.casereview.rapidreview.ReviewStory.REVIEW;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.rapidreview.RapidReviewCommand.SupplyToPanel;

/** G7: whoever comes too early or too late is told when it would have been in time. */
class PossibleStagesTest {
    @Test
    void agenciesAreAskedUntilTheReviewIsSent() {
        assertThat(ReviewStory.submitted().refusal(request("WMP")).facts())
                .containsEntry("stage", "SUBMITTED")
                .containsEntry(
                        "possibleAt",
                        List.of("SCOPED", "GATHERING", "MEETING_HELD", "RECOMMENDED", "ESCALATED", "DETERMINED"));
    }

    /** A step that must come first has not been taken, so that no stage would help. */
    @Test
    void whatWaitsForAnotherStepIsPossibleAtNoStageYet() {
        assertThat(ReviewStory.discontinued().refusal(submit()).facts()).containsEntry("possibleAt", List.of());
        assertThat(ReviewStory.discontinued()
                        .refusal(position("WMP", Outcome.LCSPR))
                        .facts())
                .containsEntry("possibleAt", List.of());
    }

    @Test
    void whatThePanelHasNotAskedForIsSaidToBeUnasked() {
        assertThat(ReviewStory.submitted()
                        .refusal(new SupplyToPanel(REVIEW, null, "DOC-11", null))
                        .facts())
                .isEqualTo(Map.of("asked", "NOTHING"));
    }
}
