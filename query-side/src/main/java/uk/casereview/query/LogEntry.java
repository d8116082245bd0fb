package uk.casereview.query;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.Event;

/** An event message from the log, in our terms. */
final class LogEntry {
    private LogEntry() {}

    static RecordedEvent of(TrackedEventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> domain)) {
            throw new IllegalArgumentException("an event outside any stream");
        }
        return new RecordedEvent(
                positionOf(message),
                UUID.fromString(message.getIdentifier()),
                domain.getType(),
                UUID.fromString(domain.getAggregateIdentifier()),
                domain.getSequenceNumber(),
                Envelope.of(message.getMetaData()),
                (Event) message.getPayload());
    }

    static long positionOf(TrackedEventMessage<?> message) {
        return message.trackingToken().position().orElseThrow();
    }
}
