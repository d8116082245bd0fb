package uk.casereview.platform.access;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Does something once a minute for as long as the service runs; where it fails it is tried a minute later. */
final class EveryMinute implements SmartInitializingSingleton, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(EveryMinute.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("strangers").factory());
    private final Runnable task;

    EveryMinute(Runnable task) {
        this.task = task;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var _ = timer.scheduleWithFixedDelay(this::done, 1, 1, TimeUnit.MINUTES);
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
