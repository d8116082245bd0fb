package uk.casereview.query;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.Event;
import uk.casereview.timeline.RecordedEvent;

/** An event message from the log, in our terms. */
public final class LogEntry {
    private LogEntry() {}

    public static RecordedEvent of(EventMessage<?> message, TrackingToken token) {
        if (!(message instanceof DomainEventMessage<?> domain)) {
            throw new IllegalArgumentException("an event outside any stream");
        }
        return new RecordedEvent(
                token.position().orElseThrow(),
                UUID.fromString(message.getIdentifier()),
                domain.getType(),
                UUID.fromString(domain.getAggregateIdentifier()),
                domain.getSequenceNumber(),
                Envelope.of(message.getMetaData()),
                (Event) message.getPayload());
    }

    public static Envelope envelopeOf(EventMessage<?> message) {
        return Envelope.of(message.getMetaData());
    }
}
