package uk.casereview.history;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.Event;

/** Reads the stored events of one aggregate, for whoever must know a fact of it. */
public final class EventStreams {
    private final EventStore eventStore;

    public EventStreams(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    /** The events from the sequence number on, in order; none where there is no such stream. */
    public List<Recorded> read(UUID aggregate, long fromSequence) {
        List<Recorded> read = new ArrayList<>();
        eventStore
                .readEvents(aggregate.toString(), fromSequence)
                .forEachRemaining(message -> read.add(recorded(message)));
        return read;
    }

    private static Recorded recorded(DomainEventMessage<?> message) {
        return new Recorded(
                (Event) message.getPayload(), Envelope.of(message.getMetaData()), message.getSequenceNumber());
    }

    /** An event, what stands beside it, and its place in its stream. */
    public record Recorded(Event event, Envelope envelope, long sequence) {}
}
