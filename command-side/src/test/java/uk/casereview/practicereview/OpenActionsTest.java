package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.ActionStage;
import uk.casereview.actionplan.ActionTerms;
import uk.casereview.actionplan.PlanContents;
import uk.casereview.actionplan.PlannedAction;
import uk.casereview.actionplan.PlannedAction.Completion;
import uk.casereview.facts.PlanFacts;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.RecommendationId;

/** L12: "agencies should have finished actions before publication where possible → warning, not block". */
class OpenActionsTest {
    private static final ActionTerms TERMS = new ActionTerms(null, null, null, null, Set.of(), null, null, null);

    @Test
    void whatIsAgreedAndNotDoneByThenIsSaidAndBlocksNothing() {
        PlanFacts plan = plan(
                true,
                action(1, ActionStage.AGREED, DECIDED_ON, null),
                action(2, ActionStage.COMPLETED, DECIDED_ON, PUBLISHED_ON),
                action(3, ActionStage.COMPLETED, DECIDED_ON, PUBLISHED_ON.plusDays(1)),
                action(4, ActionStage.PROPOSED, null, null),
                action(5, ActionStage.CANCELLED, DECIDED_ON, null));
        ReviewStory story = copied().withPlan(plan).then(publish());

        assertThat(story.state().stage()).isEqualTo("PUBLISHED");
        assertThat(story.last(LcsprPublished.class).openActions()).containsExactly(id(1), id(3));
    }

    @Test
    void withoutAPlanThatCountsNothingIsOpen() {
        assertThat(copied().withPlan(null)
                        .then(publish())
                        .last(LcsprPublished.class)
                        .openActions())
                .isEmpty();
        PlanFacts struckOut = plan(false, action(1, ActionStage.AGREED, DECIDED_ON, null));
        assertThat(copied().withPlan(struckOut)
                        .then(publish())
                        .last(LcsprPublished.class)
                        .openActions())
                .isEmpty();
    }

    private static PlanFacts plan(boolean counted, PlannedAction... actions) {
        PlanFacts empty = ReviewPolicies.plan(counted);
        PlanContents contents = empty.contents();
        return new PlanFacts(
                empty.caseRef(),
                new PlanContents(contents.actionPlanId(), contents.sources(), List.of(), List.of(actions), List.of()),
                empty.open(),
                empty.counted(),
                null);
    }

    private static PlannedAction action(
            int number, ActionStage stage, @Nullable LocalDate agreedOn, @Nullable LocalDate completedOn) {
        Completion completion =
                completedOn == null ? null : new Completion(completedOn, List.of(), REVIEWER, null, null, null);
        return new PlannedAction(
                id(number),
                new RecommendationId(new UUID(8, 0)),
                stage,
                TERMS,
                agreedOn,
                null,
                0,
                Map.of(),
                completion,
                null);
    }

    private static ActionId id(int number) {
        return new ActionId(new UUID(7, number));
    }
}
