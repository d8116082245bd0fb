package uk.casereview.platform.axon;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Axon's embedded store, except that it wakes its readers. A pooled processor that has read everything looks again only
 * after half a second, unless its stream calls back; Axon's does not, so views were a quarter of a second behind.
 *
 * <p>One thread reads the tail of the log, which an append in this process or the fetch delay moves on, and calls every
 * reader back; every half second also without anything new, as the processors would have looked. While nobody reads,
 * nothing is read.
 */
final class WakingEventStore extends EmbeddedEventStore {
    private static final Logger LOG = LoggerFactory.getLogger(WakingEventStore.class);

    private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Thread> waker = new AtomicReference<>();
    private volatile boolean stopped;

    WakingEventStore(Builder builder) {
        super(builder);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken from) {
        return new CallingBack(super.openStream(from));
    }

    @Override
    public void shutDown() {
        stopped = true;
        Thread running = waker.get();
        if (running != null) {
            running.interrupt();
        }
        super.shutDown();
    }

    private void call(Runnable reader) {
        readers.add(reader);
        Thread thread = Thread.ofPlatform().daemon().name("log-waker").unstarted(this::wakeReaders);
        if (waker.compareAndSet(null, thread)) {
            thread.start();
        } else {
            LockSupport.unpark(waker.get());
        }
    }

    private void wakeReaders() {
        while (!stopped) {
            awaitReaders();
            try (TrackingEventStream log = super.openStream(createHeadToken())) {
                wake();
                while (!stopped && !readers.isEmpty()) {
                    awaitNext(log);
                    wake();
                }
            } catch (InterruptedException _) {
                stopped = true;
            } catch (RuntimeException e) {
                LOG.warn("The log could not be watched; trying again", e);
                pause();
                wake();
            }
        }
    }

    private void awaitReaders() {
        while (!stopped && readers.isEmpty()) {
            LockSupport.park(this);
        }
    }

    private static void awaitNext(TrackingEventStream log) throws InterruptedException {
        if (log.hasNextAvailable(500, TimeUnit.MILLISECONDS)) {
            log.nextAvailable();
            while (log.hasNextAvailable()) {
                log.nextAvailable();
            }
        }
    }

    private void wake() {
        readers.removeIf(reader -> !hears(reader));
    }

    /** False for a reader that has ended without closing its stream. */
    private static boolean hears(Runnable reader) {
        try {
            reader.run();
            return true;
        } catch (RejectedExecutionException _) {
            return false;
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException _) {
            stopped = true;
        }
    }

    /** A stream that keeps its reader's callback for as long as it is open. */
    private final class CallingBack implements TrackingEventStream {
        private final TrackingEventStream stream;
        private volatile @Nullable Runnable reader;

        CallingBack(TrackingEventStream stream) {
            this.stream = stream;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            reader = callback;
            call(callback);
            return true;
        }

        @Override
        public void close() {
            Runnable called = reader;
            if (called != null) {
                readers.remove(called);
            }
            stream.close();
        }
    }
}
