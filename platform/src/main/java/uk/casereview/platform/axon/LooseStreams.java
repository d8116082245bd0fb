package uk.casereview.platform.axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import uk.casereview.shared.Event;

/**
 * Appends to streams that no aggregate keeps, one statement each. The next number in a stream is remembered; where another
 * process has taken it, the store says so, as it does to aggregates.
 */
public final class LooseStreams {
    private static final int STREAMS = 10_000;
    private static final int ATTEMPTS = 20;
    private static final int LOCKS = 64;

    private final EventStore events;
    private final Cache<UUID, Long> next =
            Caffeine.newBuilder().maximumSize(STREAMS).build();
    private final Lock[] locks =
            IntStream.range(0, LOCKS).mapToObj(_ -> new ReentrantLock()).toArray(Lock[]::new);

    LooseStreams(EventStore events) {
        this.events = events;
    }

    /** Stores the event as the next of its stream; it stands there when this returns. */
    public void append(String type, UUID stream, Event event, MetaData envelope) {
        Lock lock = locks[Math.floorMod(stream.hashCode(), LOCKS)];
        lock.lock();
        try {
            for (int attempt = 1; !appended(type, stream, event, envelope, attempt == ATTEMPTS); attempt++) {
                next.invalidate(stream);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean appended(String type, UUID stream, Event event, MetaData envelope, boolean last) {
        long number = next.get(stream, this::read);
        try {
            events.publish(new GenericDomainEventMessage<>(type, stream.toString(), number, event, envelope));
        } catch (RuntimeException e) {
            next.invalidate(stream);
            if (last || !isTaken(e)) {
                throw e;
            }
            return false;
        }
        next.put(stream, number + 1);
        return true;
    }

    private long read(UUID stream) {
        return events.lastSequenceNumberFor(stream.toString())
                .map(number -> number + 1)
                .orElse(0L);
    }

    private static boolean isTaken(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException || cause instanceof AggregateStreamCreationException) {
                return true;
            }
        }
        return false;
    }
}
