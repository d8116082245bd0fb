package uk.casereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static uk.casereview.casefile.Filing.*;
import static uk.casereview.deliberation.Bodies.*;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.casefile.CaseFileCommand.CompleteTask;
import uk.casereview.casefile.CaseFileCommand.MarkEnteredInError;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.casefile.CaseFileEvent.TaskRaised;
import uk.casereview.shared.RefusalCode;

class TasksTest {

    @ParameterizedTest
    @EnumSource(TaskKind.class)
    void areRaisedOnceForThoseWhoCanDoThem(TaskKind kind) {
        RaiseTask raise = new RaiseTask(AGGREGATE, OTHER, kind, "x");
        TaskRaised raised =
                assertInstanceOf(TaskRaised.class, accepted(FILE, raise, CLERK).getFirst());

        assertThat(raised.forRoles()).isNotEmpty();
        assertThat(accepted(FILE.evolve(raised), raise, CLERK)).isEmpty();
    }

    @Test
    void areDoneOnce() {
        CompleteTask complete = new CompleteTask(AGGREGATE, OTHER);
        CaseFile raised = after(FILE, new RaiseTask(AGGREGATE, OTHER, TaskKind.PROCESS_REFUSED, "x"), CLERK);

        assertThat(refused(FILE, complete, CLERK).code()).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(refused(after(raised, complete, CLERK), complete, CLERK).code())
                .isEqualTo(RefusalCode.INVALID_STATE);
    }

    /** §15.1-3: a record that counts no more asks nothing of anybody but to see what the service could not do. */
    @Test
    void endWithTheRecord() {
        UUID third = new UUID(0, 33);
        CaseFile raised = after(FILE, new RaiseTask(AGGREGATE, OTHER, TaskKind.LIST_AT_NEXT_MEETING, "x"), CLERK);
        CaseFile two = after(raised, new RaiseTask(AGGREGATE, third, TaskKind.PROCESS_REFUSED, "x"), CLERK);

        assertThat(accepted(two, new MarkEnteredInError(AGGREGATE, text(9)), CHAIR))
                .contains(new TaskCompleted(OTHER))
                .doesNotContain(new TaskCompleted(third));
    }

    @Test
    void areDoneTogetherWhereTheyAreAboutWhatIsSettled() {
        CaseFile raised = after(FILE, new RaiseTask(AGGREGATE, OTHER, TaskKind.LIST_AT_NEXT_MEETING, "x"), CLERK);

        assertThat(raised.done(TaskKind.LIST_AT_NEXT_MEETING, "x"::equals)).containsExactly(new TaskCompleted(OTHER));
        assertThat(raised.done(TaskKind.LIST_AT_NEXT_MEETING, "y"::equals)).isEmpty();
        assertThat(raised.done(TaskKind.RECONSIDER_OUTCOME, "x"::equals)).isEmpty();
        assertThat(new Task(TaskKind.LIST_AT_NEXT_MEETING, false, null).isAbout(_ -> true))
                .isFalse();
    }

    /** Only open ones of the kind; what is done is not done again. */
    @Test
    void areDoneTogetherWhereNobodyNeedsAKindAnyMore() {
        UUID third = new UUID(0, 33);
        CaseFile raised = after(FILE, new RaiseTask(AGGREGATE, OTHER, TaskKind.RECONSIDER_OUTCOME, "x"), CLERK);
        CaseFile two = after(raised, new RaiseTask(AGGREGATE, third, TaskKind.PROCESS_REFUSED, "x"), CLERK);

        assertThat(two.done(TaskKind.RECONSIDER_OUTCOME)).containsExactly(new TaskCompleted(OTHER));
        assertThat(after(two, new CompleteTask(AGGREGATE, OTHER), CLERK).done(TaskKind.RECONSIDER_OUTCOME))
                .isEmpty();
    }
}
