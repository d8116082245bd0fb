package uk.casereview.audit.log;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
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
    private @Nullable ScheduledExecutorService worker;
    private volatile boolean failing;

    SelfCheckWork(SelfCheck check, Duration rest) {
        this.check = check;
        this.rest = rest;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService begun =
                Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("audit-self-check"));
        ScheduledFuture<?> _ =
                begun.scheduleWithFixedDelay(this::checkNext, rest.toMillis(), rest.toMillis(), TimeUnit.MILLISECONDS);
        worker = begun;
    }

    private void checkNext() {
        try {
            check.nextPart();
            failing = false;
        } catch (RuntimeException e) {
            failing = true;
            LOG.warn("A part of the record could not be checked; trying again", e);
        }
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
