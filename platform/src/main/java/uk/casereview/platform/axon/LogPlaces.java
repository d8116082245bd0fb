package uk.casereview.platform.axon;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The log as nothing but places, for whoever takes events as they are stored. Nothing that an event says is read for it, so
 * that one whose content nobody can read any more is a place like every other. Its name must be known, as for whoever else
 * follows the log.
 */
final class LogPlaces implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final StreamableMessageSource<TrackedEventMessage<?>> log;

    LogPlaces(StreamableMessageSource<TrackedEventMessage<?>> log) {
        this.log = log;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken from) {
        return new Places(log.openStream(from));
    }

    @Override
    public TrackingToken createTailToken() {
        return log.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return log.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return log.createTokenAt(instant);
    }

    private static TrackedEventMessage<LogPlace> placeOf(TrackedEventMessage<?> message) {
        TrackingToken token = message.trackingToken();
        return new GenericTrackedEventMessage<>(
                token,
                new GenericEventMessage<>(
                        message.getIdentifier(),
                        new LogPlace(token.position().orElseThrow()),
                        MetaData.emptyInstance(),
                        message.getTimestamp()));
    }

    private record Places(BlockingStream<TrackedEventMessage<?>> log)
            implements BlockingStream<TrackedEventMessage<?>> {
        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return log.peek().map(LogPlaces::placeOf);
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return log.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return placeOf(log.nextAvailable());
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return log.setOnAvailableCallback(callback);
        }

        @Override
        public void close() {
            log.close();
        }
    }
}
