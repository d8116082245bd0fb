package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.platform.json.JsonForms;

/** A snapshot is the state in its stored form: what is read back decides as what was written. */
class ActionPlanSnapshotTest {
    private final JsonMapper stored = mapper();

    @ParameterizedTest
    @MethodSource("uk.casereview.actionplan.ActionPlanDeciderTest#stageNames")
    void everyStageComesBackAsItWas(String stage) {
        ActionPlanState state = ActionPlanDeciderTest.stage(stage).state();

        assertThat(stored.readValue(stored.writeValueAsString(state), ActionPlanState.class))
                .isEqualTo(state);
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        JsonForms.applyTo(builder);
        return builder.build();
    }
}
