package uk.casereview.audit.log;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Checks part after part in the background, resting in between so that nobody who works with the service notices. */
final class SelfCheckWork implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SelfCheckWork.class);

    private final SelfCheck check;
    private final Duration rest;
    private final Duration pause;
    private volatile @Nullable ScheduledExecutorService worker;
    private volatile boolean failing;

    /**
     * @param rest after each part
     * @param pause after a whole round, and where there was nothing to do
     */
    SelfCheckWork(SelfCheck check, Duration rest, Duration pause) {
        this.check = check;
        this.rest = rest;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        var begun = new ScheduledThreadPoolExecutor(1, new AxonThreadFactory("audit-self-check"));
        begun.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        worker = begun;
        checkAfter(rest);
    }

    private void checkAfter(Duration wait) {
        ScheduledExecutorService running = worker;
        if (running != null) {
            ScheduledFuture<?> _ = running.schedule(this::checkNext, wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void checkNext() {
        boolean more = false;
        try {
            more = check.nextPart();
            failing = false;
        } catch (RuntimeException e) {
            failing = true;
            LOG.warn("A part of the record could not be checked; trying again", e);
        }
        checkAfter(more ? rest : pause);
    }

    /** Whether the last part could not be checked at all. */
    boolean isFailing() {
        return failing;
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = worker;
        worker = null;
        if (running != null) {
            running.shutdown();
            try {
                boolean _ = running.awaitTermination(10, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }
}
