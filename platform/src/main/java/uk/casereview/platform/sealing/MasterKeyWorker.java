package uk.casereview.platform.sealing;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks once a minute whether keys are to be wrapped anew, whichever instance was asked to, and does it at its own pace. */
public final class MasterKeyWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyWorker.class);
    private static final long EVERY_SECONDS = 60;

    private final MasterKeyCare care;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("master-key").unstarted(task));
    private volatile boolean running;

    MasterKeyWorker(MasterKeyCare care) {
        this.care = care;
    }

    @Override
    public void start() {
        running = true;
        var _ = thread.scheduleWithFixedDelay(this::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Somebody has just asked for it. */
    public void now() {
        var _ = thread.submit(this::look);
    }

    private void look() {
        try {
            care.work();
        } catch (RuntimeException e) {
            LOG.warn("Keys could not be wrapped anew just now; it is tried again.", e);
        }
    }

    /** Between two handfuls of keys. */
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
