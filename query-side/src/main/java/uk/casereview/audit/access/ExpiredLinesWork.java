package uk.casereview.audit.access;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks once an hour for lines of the access log that are too old, and takes them out by the thousand, resting in between. */
@Component
final class ExpiredLinesWork implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ExpiredLinesWork.class);
    private static final long FIRST_AFTER_SECONDS = 60;
    private static final long EVERY_SECONDS = 3600;
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final ExpiredLines expired;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("expired-lines").unstarted(task));
    private volatile boolean running;

    ExpiredLinesWork(ExpiredLines expired) {
        this.expired = expired;
    }

    @Override
    public void start() {
        running = true;
        var _ = thread.scheduleWithFixedDelay(this::look, FIRST_AFTER_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            while (running && expired.removeSome()) {
                LockSupport.parkNanos(REST_NANOS);
            }
        } catch (RuntimeException e) {
            LOG.warn("Lines of the access log that are too old could not be taken out just now; it is tried again.", e);
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
