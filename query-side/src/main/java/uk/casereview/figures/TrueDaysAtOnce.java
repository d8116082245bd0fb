package uk.casereview.figures;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.casereview.query.ReadRefused;
import uk.casereview.shared.RefusalCode;

/**
 * So many answers about true days are worked out at once in one instance. Each folds up to {@link TrueDayTables#MOST_CASES}
 * cases for one read, which is cheap to ask for: without a bound a few people would keep everybody else from the processors and
 * the connections. Whoever comes next waits a little for their turn, holding no connection, and is then told to ask again.
 */
@Component
final class TrueDaysAtOnce {
    /** Of those that wait each holds a request open. */
    private static final int WAITING_FOR_EACH = 4;

    private final Semaphore free;
    private final int mostWaiting;
    private final Duration patience;

    TrueDaysAtOnce(
            @Value("${casereview.figures.true-days-at-once:2}") int most,
            @Value("${casereview.figures.true-days-wait:5s}") Duration patience) {
        if (most < 1) {
            throw new IllegalArgumentException("casereview.figures.true-days-at-once must be at least 1");
        }
        this.free = new Semaphore(most, true);
        this.mostWaiting = most * WAITING_FOR_EACH;
        this.patience = patience;
    }

    /** The answer, in its turn. */
    <T> T inTurn(Supplier<T> answer) {
        if (!taken()) {
            throw new ReadRefused(RefusalCode.TRUE_DAYS_BUSY);
        }
        try {
            return answer.get();
        } finally {
            free.release();
        }
    }

    /** How many wait for their turn. */
    int waiting() {
        return free.getQueueLength();
    }

    private boolean taken() {
        if (waiting() >= mostWaiting) {
            return false;
        }
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
