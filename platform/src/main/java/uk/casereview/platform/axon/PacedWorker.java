package uk.casereview.platform.axon;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.common.AxonThreadFactory;

/** The one thread of who follows the log; each of its batches waits for as long as the pace says. */
final class PacedWorker extends ScheduledThreadPoolExecutor {
    private final Supplier<Duration> rest;

    PacedWorker(String group, Supplier<Duration> rest) {
        super(1, new AxonThreadFactory("follower[" + group + "]"));
        this.rest = rest;
    }

    @Override
    public Future<?> submit(Runnable batch) {
        return schedule(batch, rest.get().toMillis(), TimeUnit.MILLISECONDS);
    }
}
