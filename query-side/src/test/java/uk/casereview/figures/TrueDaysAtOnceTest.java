package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.casereview.query.ReadRefused;
import uk.casereview.shared.RefusalCode;

/** ADR 47: so many true days are folded at once, the next wait, and beyond that they are told to ask again. */
class TrueDaysAtOnceTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService readers = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void endReaders() {
        end.countDown();
        readers.close();
    }

    @Test
    void whoFindsEveryPlaceTakenAndHasNoPatienceIsToldToAskAgain() {
        var turns = new TrueDaysAtOnce(2, Duration.ZERO);
        take(turns);
        take(turns);

        assertThatThrownBy(() -> turns.inTurn(() -> "answer"))
                .isInstanceOfSatisfying(
                        ReadRefused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(RefusalCode.TRUE_DAYS_BUSY));
    }

    @Test
    void whoWaitsIsAnsweredInTheirTurn() {
        var turns = new TrueDaysAtOnce(1, LONG);
        take(turns);
        var waiting = CompletableFuture.supplyAsync(() -> turns.inTurn(() -> "answer"), readers);
        awaitWaiting(turns, 1);
        assertThat(waiting).isNotDone();

        end.countDown();

        assertThat(waiting.join()).isEqualTo("answer");
    }

    @Test
    void whereTooManyWaitAlreadyNobodyIsAddedToThem() {
        var turns = new TrueDaysAtOnce(1, LONG);
        take(turns);
        var waiting = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> turns.inTurn(() -> "answer"), readers))
                .toList();
        awaitWaiting(turns, 4);

        assertThatThrownBy(() -> turns.inTurn(() -> "answer")).isInstanceOf(ReadRefused.class);

        end.countDown();
        assertThat(waiting).allSatisfy(one -> assertThat(one.join()).isEqualTo("answer"));
    }

    @Test
    void anAnswerThatFailsFreesItsPlace() {
        var turns = new TrueDaysAtOnce(1, Duration.ZERO);

        assertThatThrownBy(() -> turns.inTurn(() -> {
                    throw new IllegalStateException("no answer");
                }))
                .hasMessage("no answer");

        assertThat(turns.inTurn(() -> "answer")).isEqualTo("answer");
    }

    @Test
    void whoIsInterruptedWhileWaitingIsRefusedAndStaysInterrupted() {
        var turns = new TrueDaysAtOnce(1, LONG);
        take(turns);

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> turns.inTurn(() -> "answer")).isInstanceOf(ReadRefused.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void noneAtOnceIsNoSetting() {
        assertThatThrownBy(() -> new TrueDaysAtOnce(0, LONG)).hasMessageContaining("must be at least 1");
    }

    /** A place that is held until the end. */
    private void take(TrueDaysAtOnce turns) {
        var begun = new CountDownLatch(1);
        var _ = readers.submit(() -> turns.inTurn(() -> {
            begun.countDown();
            return awaited(end);
        }));
        awaited(begun);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void awaitWaiting(TrueDaysAtOnce turns, int number) {
        while (turns.waiting() < number) {
            Thread.onSpinWait();
        }
    }
}
