package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.Task;
import uk.casereview.casefile.TaskKind;
import uk.casereview.platform.json.JsonForms;
import uk.casereview.rapidreview.RapidReviewState.Opened;

/** A snapshot is the state in its stored form: what is read back decides as what was written. */
class RapidReviewSnapshotTest {
    private final JsonMapper stored = mapper();

    @Test
    void everyStageComesBackAsItWas() {
        List<ReviewStory> stages = List.of(
                ReviewStory.opened(),
                ReviewStory.gathering(),
                ReviewStory.met(),
                ReviewStory.recommended(),
                ReviewStory.determined(),
                ReviewStory.escalated(),
                ReviewStory.answered(PanelResponse.MORE_INFORMATION),
                ReviewStory.revised(),
                ReviewStory.closed(),
                ReviewStory.discontinued(),
                ReviewStory.struckOut());

        assertThat(stages)
                .extracting(ReviewStory::state)
                .allSatisfy(
                        state -> assertThat(stored.readValue(stored.writeValueAsString(state), RapidReviewState.class))
                                .isEqualTo(state));
    }

    /** Stored before a review kept at which meetings it was held. */
    @Test
    void anEarlierOneSaysNothingOfTheMeetingsKeptHere() {
        RapidReviewState met = ReviewStory.met().state();
        String now = stored.writeValueAsString(met);

        String earlier = now.replace(",\"heldAt\":[]", "");

        assertThat(earlier).isNotEqualTo(now);
        assertThat(stored.readValue(earlier, RapidReviewState.class)).isEqualTo(met);
    }

    /** Stored before a task kept what it is about. */
    @Test
    void anEarlierTaskIsAboutNothingKept() {
        var raise = new RaiseTask(ReviewStory.REVIEW.value(), new UUID(0, 9), TaskKind.LIST_AT_NEXT_MEETING, "it");
        String now = stored.writeValueAsString(ReviewStory.met().then(raise).state());

        String earlier = now.replace(",\"about\":\"it\"", "");

        assertThat(earlier).isNotEqualTo(now);
        assertThat(((Opened) stored.readValue(earlier, RapidReviewState.class))
                        .file()
                        .tasks())
                .containsValue(new Task(TaskKind.LIST_AT_NEXT_MEETING, false, null));
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        JsonForms.applyTo(builder);
        return builder.build();
    }
}
