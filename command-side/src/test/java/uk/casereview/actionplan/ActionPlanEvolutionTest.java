package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static uk.casereview.actionplan.PlanCommands.*;
import static uk.casereview.actionplan.PlanStory.*;
import static uk.casereview.deliberation.Bodies.TODAY;
import static uk.casereview.deliberation.Bodies.text;

import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.PlanEvent.PlanActionsComplete;
import uk.casereview.casefile.CaseFileCommand.MarkDuplicate;
import uk.casereview.partnership.PartnershipEvent.PartnershipEstablished;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;

class ActionPlanEvolutionTest {
    @Test
    void aPlanBeginsWithItsCreation() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ActionPlanEvolution.evolve(
                        new ActionPlanState.NotCreated(), new PlanActionsComplete(TODAY, TODAY)));
        assertThat(new ActionPlanState.NotCreated().file().decisions()).isEmpty();
    }

    @Test
    void anotherAggregatesEventsAreNotItsOwn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ActionPlanEvolution.evolve(
                        created().state(),
                        new PartnershipEstablished(new PartnershipCode("BSCP"), "Birmingham", TODAY)));
    }

    @Test
    void aDuplicateIsStruckOutAndItsReviewMayHaveAnotherPlan() {
        PlanStory story = agreed().then(new MarkDuplicate(PLAN.value(), new CaseRef("BSCP-2026-001"), text(10)));

        assertThat(story.state().stage()).isEqualTo("STRUCK_OUT");
        assertThat(story.lastNames(3)).containsExactly("MarkedDuplicate", "ClockCancelled", "ClockCancelled");
        assertThat(story.then(create()).state().stage()).isEqualTo("DRAFT");
        assertThat(story.plan().actions()).isEmpty();
        assertThat(story.state().file().counted()).isTrue();
    }
}
