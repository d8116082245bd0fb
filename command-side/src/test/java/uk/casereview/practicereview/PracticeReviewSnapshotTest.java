package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.platform.json.JsonForms;

/** A snapshot is the state in its stored form: what is read back decides as what was written. */
class PracticeReviewSnapshotTest {
    private final JsonMapper stored = mapper();

    @Test
    void everyStageComesBackAsItWas() {
        List<ReviewStory> stages = PracticeReviewDeciderTest.STAGES.values().stream()
                .map(Supplier::get)
                .toList();

        assertThat(stages)
                .extracting(ReviewStory::state)
                .allSatisfy(state -> assertThat(
                                stored.readValue(stored.writeValueAsString(state), PracticeReviewState.class))
                        .isEqualTo(state));
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        JsonForms.applyTo(builder);
        return builder.build();
    }
}
