package uk.casereview.app.demo;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.casereview.web.notice.PageNotice;

/** How far the telling has come and how fast it goes on, for the log and the pages. */
final class Pace {
    private static final Logger LOG = LoggerFactory.getLogger(Pace.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration AT_LATEST = Duration.ofMinutes(1);
    /** The longer it takes, the less often it is reported. */
    private static final int REPORTS_OF_SO_FAR = 20;

    private static final int BAR = 30;

    private final long since = System.nanoTime();

    private final AtomicInteger begun = new AtomicInteger();
    private volatile int stories;
    private int begunBefore;
    private long commands;
    private long reported = since;

    void begin(int all) {
        stories = all;
    }

    PageNotice.Progress progress() {
        return new PageNotice.Progress("notice.demo-cases", begun.get(), stories);
    }

    /** It was told before. */
    void skipped(Step step) {
        if (step.opening()) {
            begunBefore++;
            begun.incrementAndGet();
        }
    }

    void taken(Step step) {
        commands++;
        if (step.opening()) {
            begun.incrementAndGet();
        }
        long now = System.nanoTime();
        if (now - reported >= Math.clamp((now - since) / REPORTS_OF_SO_FAR, SOON.toNanos(), AT_LATEST.toNanos())) {
            reported = now;
            LOG.info("demo cases: {}", report(now - since));
        }
    }

    private String report(long nanos) {
        int open = begun.get();
        int done = (int) ((long) BAR * open / stories);
        double seconds = nanos / (double) TimeUnit.SECONDS.toNanos(1);
        long left = Math.round(seconds * (stories - open) / Math.max(1, open - begunBefore));
        return "[%s%s] %,d of %,d begun, %,d commands, %,.0f a second, about %d min %02d s left"
                .formatted(
                        "#".repeat(done),
                        "-".repeat(BAR - done),
                        open,
                        stories,
                        commands,
                        commands / seconds,
                        left / 60,
                        left % 60);
    }

    long commands() {
        return commands;
    }

    String total() {
        double seconds = (System.nanoTime() - since) / (double) TimeUnit.SECONDS.toNanos(1);
        return "%,d commands in %,.0f s, %,.0f a second".formatted(commands, seconds, commands / seconds);
    }
}
