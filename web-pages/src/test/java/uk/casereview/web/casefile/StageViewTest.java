package uk.casereview.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import uk.casereview.web.casefile.StageView.Progress;
import uk.casereview.web.casefile.StageView.Step;

class StageViewTest {
    /** §15.1-1: what had already happened may be recorded before what came before it. */
    @Test
    void aStepBeforeOneThatIsDoneIsNotNext() {
        assertThat(StageView.of(null, AReview.metUnscoped(), null).getLast().steps())
                .extracting(Step::message, Step::progress)
                .startsWith(tuple("step.opened", Progress.DONE), tuple("step.scoped", Progress.LEFT_OUT));
    }

    /** §6.3: what was decided before the question was taken up again is no longer the answer. */
    @Test
    void aQuestionTakenUpAgainIsToBeDecidedAgain() {
        assertThat(StageView.of(ACase.takenUpAgain(), null, null).getFirst().steps())
                .extracting(Step::message, Step::progress)
                .contains(tuple("step.decided", Progress.NEXT), tuple("step.notified", Progress.LATER));
    }
}
