package uk.casereview.platform.work;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks again and again whether there is something to do, and does it some at a time, resting in between. It ends between
 * two of these and not in the middle of one; what fails is tried again at the next look.
 */
public abstract class RestingWork implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RestingWork.class);
    private static final long SECONDS_TO_END = 10;

    private final String thread;
    private final Pace pace;
    private @Nullable ScheduledExecutorService worker;
    private volatile CountDownLatch ended = new CountDownLatch(0);

    protected RestingWork(String thread, Pace pace) {
        this.thread = thread;
        this.pace = pace;
    }

    /**
     * When it looks.
     *
     * @param firstAfter from the start to the first look
     * @param every from the end of one look to the next
     * @param rest between two parts of what one look has found
     */
    public record Pace(Duration firstAfter, Duration every, Duration rest) {}

    /** Does some of it, if there is any; whether there is more. */
    protected abstract boolean some() throws IOException;

    @Override
    public final synchronized void start() {
        ScheduledExecutorService begun = Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().daemon().name(thread).unstarted(task));
        ended = new CountDownLatch(1);
        worker = begun;
        var _ = begun.scheduleWithFixedDelay(
                this::look, pace.firstAfter().toNanos(), pace.every().toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Somebody has just asked for it; before the start the first look will do. */
    public final synchronized void now() {
        ScheduledExecutorService begun = worker;
        if (begun != null) {
            var _ = begun.submit(this::look);
        }
    }

    /** Whether it is not to end, for what takes long by itself. */
    protected final boolean goesOn() {
        return ended.getCount() > 0;
    }

    private void look() {
        try {
            boolean more = goesOn() && some();
            while (more && !ended.await(pace.rest().toNanos(), TimeUnit.NANOSECONDS)) {
                more = some();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The work of {} could not go on just now; it is tried again.", thread, e);
        }
    }

    @Override
    public final synchronized void stop() {
        ScheduledExecutorService running = worker;
        worker = null;
        ended.countDown();
        if (running != null) {
            running.shutdown();
            try {
                boolean _ = running.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public final synchronized boolean isRunning() {
        return worker != null;
    }
}
