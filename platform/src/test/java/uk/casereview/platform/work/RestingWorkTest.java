package uk.casereview.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.casereview.platform.work.RestingWork.Pace;

class RestingWorkTest {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration NEVER = Duration.ofDays(1);

    private final BlockingQueue<Integer> done = new LinkedBlockingQueue<>();
    private RestingWork work = counting(new Pace(NEVER, NEVER, NEVER), 0);

    /** So many parts of work; the first one fails where it is told to. */
    private RestingWork counting(Pace pace, int parts) {
        AtomicInteger left = new AtomicInteger(parts);
        return new RestingWork("counting", pace) {
            @Override
            protected boolean some() {
                done.add(left.get());
                return left.decrementAndGet() > 0;
            }
        };
    }

    private int next() throws InterruptedException {
        Integer part = done.poll(1, TimeUnit.MINUTES);
        return part == null ? -1 : part;
    }

    @AfterEach
    void end() {
        work.stop();
    }

    @Test
    void doesOnePartAfterTheOtherUntilThereIsNoMore() throws InterruptedException {
        work = counting(new Pace(AT_ONCE, NEVER, SOON), 3);
        work.start();

        assertThat(next()).isEqualTo(3);
        assertThat(next()).isEqualTo(2);
        assertThat(next()).isEqualTo(1);
        work.stop();
        assertThat(done).isEmpty();
    }

    @Test
    void endsWhileItRests() throws InterruptedException {
        work = counting(new Pace(AT_ONCE, NEVER, NEVER), 3);
        work.start();
        assertThat(next()).isEqualTo(3);

        work.stop();

        assertThat(work.isRunning()).isFalse();
        assertThat(done).isEmpty();
    }

    @Test
    void looksAtOnceWhenItIsAsked() throws InterruptedException {
        work = counting(new Pace(NEVER, NEVER, SOON), 1);
        work.now();
        assertThat(done).as("it has not begun").isEmpty();
        work.start();
        work.now();

        assertThat(next()).isEqualTo(1);
        assertThat(work.isRunning()).isTrue();
    }

    @Test
    void triesAgainWhatHasFailed() throws InterruptedException {
        AtomicInteger looks = new AtomicInteger();
        work = new RestingWork("failing", new Pace(AT_ONCE, SOON, SOON)) {
            @Override
            protected boolean some() throws IOException {
                int look = looks.incrementAndGet();
                done.add(look);
                if (look == 1) {
                    throw new IOException("a full disk");
                }
                if (look == 2) {
                    throw new IllegalStateException("a database that is away");
                }
                return false;
            }
        };
        work.start();

        assertThat(next()).isEqualTo(1);
        assertThat(next()).isEqualTo(2);
        assertThat(next()).isEqualTo(3);
    }

    @Test
    void canBeStartedAgain() throws InterruptedException {
        work = counting(new Pace(AT_ONCE, NEVER, NEVER), 5);
        work.start();
        assertThat(next()).isEqualTo(5);
        work.stop();
        work.start();

        assertThat(next()).isEqualTo(4);
    }
}
