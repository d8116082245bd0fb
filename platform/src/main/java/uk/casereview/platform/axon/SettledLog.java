package uk.casereview.platform.axon;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What this process knows about the holes of the log: up to {@link View#settledUpTo()} every place is either filled for all
 * to see, or was given up for good.
 *
 * <p>Only statements begun after a place was found settled may rely on it, so callers take {@link #view()} before they
 * read.
 */
final class SettledLog {
    private final AtomicLong settled = new AtomicLong();
    private final AtomicReference<@Nullable Watermark> awaited = new AtomicReference<>();

    /**
     * A place in the log, and a transaction id above that of every writer that took a place up to there.
     *
     * @param above ids below are the writers that may still be at work
     */
    record Watermark(long upTo, long above) {
        /** Whether all those writers had ended in a snapshot whose oldest running transaction is given. */
        boolean passedIn(long oldestRunning) {
            return oldestRunning >= above;
        }
    }

    /** What was known before a statement. */
    record View(long settledUpTo, @Nullable Watermark awaited) {
        long settledIn(long oldestRunning) {
            Watermark watermark = awaited;
            return watermark != null && watermark.passedIn(oldestRunning)
                    ? Math.max(settledUpTo, watermark.upTo())
                    : settledUpTo;
        }
    }

    View view() {
        return new View(settled.get(), awaited.get());
    }

    /** What a statement taken under this view saw of the oldest running transaction. */
    void learn(View view, long oldestRunning) {
        Watermark watermark = view.awaited();
        if (watermark != null && watermark.passedIn(oldestRunning)) {
            settled.accumulateAndGet(watermark.upTo(), Math::max);
            awaited.compareAndSet(watermark, null);
        }
    }

    /** One watermark is awaited at a time: replacing it while writers come and go would put its end off for ever. */
    boolean awaitsNone() {
        return awaited.get() == null;
    }

    void await(Watermark watermark) {
        awaited.compareAndSet(null, watermark);
    }
}
