package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.actionplan.PlanCommands.*;
import static uk.casereview.actionplan.PlanStory.*;

import java.util.List;
import org.junit.jupiter.api.Test;

/** G7: whoever comes too early or too late is told when it would have been in time. */
class ActionPlanStagesTest {
    @Test
    void aPlanTakesRecommendationsUntilItEnds() {
        assertThat(closed().refusal(recommend()).facts())
                .containsEntry("stage", "CLOSED")
                .containsEntry(
                        "possibleAt", List.of("DRAFT", "APPROVED", "IN_PROGRESS", "ACTIONS_COMPLETE", "IMPACT_REVIEW"));
        assertThat(inProgress().refusal(reopen()).facts()).containsEntry("possibleAt", List.of("CLOSED"));
    }

    @Test
    void anActionSaysWhereItWouldHaveToStand() {
        assertThat(verified().refusal(complete(ACTION)).facts())
                .containsEntry("action", "VERIFIED")
                .containsEntry("possibleAt", List.of("AGREED", "IN_PROGRESS"));
        assertThat(inProgress().refusal(verify(ACTION)).facts()).containsEntry("possibleAt", List.of("COMPLETED"));
    }
}
