package uk.casereview.platform.access;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Does something again and again for as long as the service runs; where it fails it is tried the next time. */
final class AtIntervals implements SmartInitializingSingleton, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(AtIntervals.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("strangers").factory());
    private final Duration every;
    private final Runnable task;

    AtIntervals(Duration every, Runnable task) {
        this.every = every;
        this.task = task;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var _ = timer.scheduleWithFixedDelay(this::done, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void done() {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("How many were left out could not be put on record; it is tried again", e);
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
