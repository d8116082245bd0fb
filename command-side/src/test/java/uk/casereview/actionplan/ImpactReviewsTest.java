package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.actionplan.PlanCommands.*;
import static uk.casereview.actionplan.PlanStory.*;
import static uk.casereview.deliberation.Bodies.*;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.MarkEnteredInError;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.casefile.CaseFileEvent.TaskRaised;
import uk.casereview.casefile.TaskKind;
import uk.casereview.shared.Event;

/** PM9's task ends with what it waited for. */
class ImpactReviewsTest {
    private static final UUID TASK = new UUID(7, 7);

    @Test
    void nobodyLooksAtTheEffectOfAPlanThatIsOver() {
        assertThat(asked(impactReview()).then(close()).lastNames(2)).containsExactly("PlanClosed", "TaskCompleted");
        assertThat(asked(actionsComplete()).then(merge()).lastNames(4))
                .containsExactly("PlansMerged", "ClockCancelled", "ClockCancelled", "TaskCompleted");
        assertThat(asked(actionsComplete())
                        .then(new MarkEnteredInError(PLAN.value(), text(9)))
                        .last(TaskCompleted.class)
                        .taskId())
                .isEqualTo(TASK);
    }

    @Test
    void norOfOneInWhichThereIsMoreToDo() {
        PlanStory story = asked(actionsComplete()).then(propose());

        assertThat(story.lastNames(2)).containsExactly("ActionProposed", "TaskCompleted");
        assertThat(story.state().stage()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void whatIsFoundMeanwhileEndsNothing() {
        assertThat(asked(actionsComplete()).then(evidence(ImpactRating.NONE)).lastNames(1))
                .containsExactly("ImpactEvidenceRecorded");
    }

    /** The process asks a moment after the plan has moved on. */
    @Test
    void whatIsAskedTooLateIsAskedOfNobody() {
        PlanStory closed = closed();
        List<Event> before = List.copyOf(closed.events());

        assertThat(asked(closed).events()).isEqualTo(before);
        assertThat(closed.then(new RaiseTask(PLAN.value(), TASK, TaskKind.PROCESS_REFUSED, "merge"))
                        .last(TaskRaised.class)
                        .kind())
                .isEqualTo(TaskKind.PROCESS_REFUSED);
    }

    private static PlanStory asked(PlanStory story) {
        return story.then(new RaiseTask(PLAN.value(), TASK, TaskKind.REVIEW_IMPACT, "impact-review/2026-08-19"));
    }
}
