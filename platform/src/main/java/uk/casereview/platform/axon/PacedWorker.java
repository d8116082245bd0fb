package uk.casereview.query;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.common.AxonThreadFactory;

/** The one thread that keeps a view; each of its batches waits for as long as the pace says. */
final class ViewWorker extends ScheduledThreadPoolExecutor {
    private final Supplier<ViewPace> pace;

    /** @param pace is asked for only when there is work, for views are put together before everything else is */
    ViewWorker(String view, Supplier<ViewPace> pace) {
        super(1, new AxonThreadFactory("projection[" + view + "]"));
        this.pace = pace;
    }

    @Override
    public Future<?> submit(Runnable batch) {
        return schedule(batch, pace.get().rest().toMillis(), TimeUnit.MILLISECONDS);
    }
}
