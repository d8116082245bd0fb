package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.actionplan.PlanCommands.*;
import static uk.casereview.actionplan.PlanStory.*;
import static uk.casereview.deliberation.Bodies.TODAY;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.ActionPlanState.Created;
import uk.casereview.actionplan.PlanCommand.MergePlans;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.actionplan.PlanEvent.PlanTakenOver;
import uk.casereview.actionplan.PlanEvent.PlansMerged;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.clock.ClockEvent.ClockStopped;
import uk.casereview.clock.ClockEvent.Reason;
import uk.casereview.deliberation.Bodies;
import uk.casereview.facts.PlanFacts;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.RefusalCode;

/** §15.6-23: MergePlans; the one that goes ends first, the one that stays takes over what it held. */
class MergingTest {
    @Test
    void aPlanGoesOnInAnOpenPlanOfTheSameCase() {
        PlanFacts open = otherPlan(true);
        PlanFacts elsewhere = new PlanFacts(new CaseRef("BSCP-2026-099"), open.contents(), true, true, null);
        PlanFacts itself =
                new PlanFacts(Bodies.CASE, PlanContents.of(new PlanCreated(PLAN, Set.of(SOURCE))), true, true, null);

        assertThat(inProgress().knowing(null).code(merge())).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(inProgress().knowing(elsewhere).code(merge())).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(inProgress().knowing(itself).code(merge())).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(inProgress().knowing(otherPlan(false)).refusal(merge()).facts())
                .containsEntry("into", "ENDED");
        assertThat(inProgress().code(new MergePlans(PLAN, OTHER, null))).isEqualTo(RefusalCode.DECISION_REQUIRED);
    }

    @Test
    void theClocksOfItsActionsGoWithThem() {
        PlanStory story = verified().then(propose(), cancel(SECOND), merge());

        assertThat(story.lastNames(2)).containsExactly("PlansMerged", "ClockCancelled");
        assertThat(verified().then(merge()).lastNames(3))
                .containsExactly("PlansMerged", "ClockCancelled", "ClockCancelled");
        assertThat(story.last(PlansMerged.class).into()).isEqualTo(OTHER);
        assertThat(story.last(ClockCancelled.class).reason()).isEqualTo(Reason.PLAN_MERGED);
    }

    @Test
    void theOtherTakesOverAllItHeldWithItsClocks() {
        PlanContents held = ((Created) verified().then(propose()).state()).plan();
        PlanFacts merged = new PlanFacts(Bodies.CASE, held, false, true, PLAN);

        PlanStory story = created().knowing(merged).then(takeOver());

        assertThat(story.last(PlanTakenOver.class).actions()).isEqualTo(held.actions());
        assertThat(story.lastNames(4)).containsExactly("PlanTakenOver", "ClockStarted", "ClockStopped", "ClockStarted");
        assertThat(story.last(ClockStopped.class).stopOn()).isEqualTo(TODAY);
        assertThat(story.last(ClockStarted.class).dueOn()).isEqualTo(DUE_ON);
        assertThat(story.plan().actions()).hasSize(3);
        assertThat(story.plan().recommendations()).isEqualTo(held.recommendations());
        assertThat(story.byOwner().then(complete(SECOND)).lastNames(2))
                .isEqualTo(List.of("ActionCompleted", "ClockStopped"));
        assertThat(actionsComplete().knowing(merged).then(takeOver()).state().stage())
                .isEqualTo("IN_PROGRESS");
    }

    /** What its owner had done is judged in the other plan, and may turn out not to be. */
    @Test
    void whatWasDoneThereIsSentBackHereWithItsClock() {
        PlanContents held = ((Created) completed().then(cancel(SECOND)).state()).plan();
        PlanStory story = created()
                .knowing(new PlanFacts(Bodies.CASE, held, false, true, PLAN))
                .then(takeOver());

        assertThat(story.lastNames(3)).containsExactly("PlanTakenOver", "ClockStarted", "ClockStopped");
        assertThat(story.byVerifier().then(sendBack(ACTION)).lastNames(2))
                .containsExactly("ActionSentBack", "ClockRecalculated");
    }

    @Test
    void onlyWhatWasMergedIntoItIsTakenOver() {
        PlanFacts open = otherPlan(true);
        PlanFacts elsewhere = new PlanFacts(Bodies.CASE, open.contents(), false, true, OTHER);

        assertThat(created().knowing(null).code(takeOver())).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(created().knowing(elsewhere).code(takeOver())).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }
}
