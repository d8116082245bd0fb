package uk.casereview.scenario;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits, bounded, for what a process or a projection does a moment after the answer. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Eventually() {}

    static String text(Supplier<String> read) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        String text = read.get();
        while (text.isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE.toNanos());
            text = read.get();
        }
        if (text.isEmpty()) {
            throw new AssertionError("still nothing after " + PATIENCE);
        }
        return text;
    }

    public static void isTrue(Supplier<Boolean> condition) {
        text(() -> condition.get() ? "yes" : "");
    }
}
