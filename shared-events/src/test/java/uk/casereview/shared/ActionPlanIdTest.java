package uk.casereview.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** "One plan per source review". */
class ActionPlanIdTest {
    private static final UUID FILE = new UUID(0, 7);

    /** Plans have been made by that id since before a case could have one review after the other. */
    @Test
    void thePlanOfTheFirstReviewIsTheOneThatFollowsFromTheFileAlone() {
        assertThat(ActionPlanId.of(FILE, 1)).isEqualTo(ActionPlanId.of(FILE));
        assertThat(ActionPlanId.of(FILE).value()).isEqualTo(DerivedId.from(FILE, "action-plan"));
    }

    @Test
    void eachReviewOfAFileHasItsOwn() {
        assertThat(ActionPlanId.of(FILE, 2)).isNotEqualTo(ActionPlanId.of(FILE)).isNotEqualTo(ActionPlanId.of(FILE, 3));
    }
}
