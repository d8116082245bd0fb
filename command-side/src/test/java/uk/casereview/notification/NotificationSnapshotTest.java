package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.platform.json.JsonForms;

/** A snapshot is the state in its stored form: what is read back decides as what was written. */
class NotificationSnapshotTest {
    private final JsonMapper stored = mapper();

    @Test
    void everyStageComesBackAsItWas() {
        List<IncidentStory> stages = List.of(
                IncidentStory.untold(),
                IncidentStory.referred(),
                IncidentStory.considered(),
                IncidentStory.toBeNotified(),
                IncidentStory.notNotified(),
                IncidentStory.notified());

        assertThat(stages)
                .extracting(IncidentStory::state)
                .allSatisfy(
                        state -> assertThat(stored.readValue(stored.writeValueAsString(state), NotificationState.class))
                                .isEqualTo(state));
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        JsonForms.applyTo(builder);
        return builder.build();
    }
}
