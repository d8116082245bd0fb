package uk.casereview.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueWorkJobTest {
    private static final Instant JUNE = Instant.parse("2026-06-01T09:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-02T09:00:00Z");

    private final List<String> done = new ArrayList<>();
    private Instant now = JUNE;

    @Test
    void allThatIsDueIsDone() {
        job(at -> List.of(step("first of " + at), step("second"))).run();

        assertThat(done).containsExactly("first of " + JUNE, "second");
    }

    /** Between the question what is due and the doing of it. */
    @Test
    void whatWasDueByALaterTimeIsNotDueOnceTheClockWasPutBack() {
        job(at -> {
                    now = FEBRUARY;
                    return List.of(step("due by " + at));
                })
                .run();

        assertThat(done).isEmpty();
    }

    @Test
    void theRestIsLeftWhenTheClockIsPutBackBetweenTwoSteps() {
        job(at -> List.of(step("first"), () -> now = FEBRUARY, step("third"))).run();

        assertThat(done).containsExactly("first");
    }

    @Test
    void theNextKindIsAskedAtTheTimeItIsThen() {
        new DueWorkJob(
                        List.of(
                                _ -> List.of(() -> now = FEBRUARY, step("of June")),
                                at -> List.of(step("due by " + at))),
                        () -> now)
                .run();

        assertThat(done).containsExactly("due by " + FEBRUARY);
    }

    @Test
    void timeGoesOnWhileItRuns() {
        job(_ -> List.of(() -> now = JUNE.plus(Duration.ofHours(1)), step("second")))
                .run();

        assertThat(done).containsExactly("second");
    }

    @Test
    void whatFailsKeepsNothingWaitingAndAllOfItIsTold() {
        DueWorkJob job = job(_ -> List.of(failing("one"), step("second"), failing("other")));

        assertThatThrownBy(job::run)
                .hasMessage("one")
                .satisfies(thrown -> assertThat(thrown.getSuppressed())
                        .hasSize(1)
                        .allSatisfy(other -> assertThat(other).hasMessage("other")));
        assertThat(done).containsExactly("second");
    }

    private DueWorkJob job(DueWork kind) {
        return new DueWorkJob(List.of(kind), () -> now);
    }

    private Runnable step(String name) {
        return () -> done.add(name);
    }

    private static Runnable failing(String message) {
        return () -> {
            throw new IllegalStateException(message);
        };
    }
}
