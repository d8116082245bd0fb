package uk.casereview.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.Event;

/**
 * An event as it stands in the log.
 *
 * @param position its place in the log
 */
public record RecordedEvent(
        long position,
        UUID eventId,
        String aggregateType,
        UUID aggregateId,
        long sequence,
        Envelope envelope,
        Event event) {

    public Instant recordedAt() {
        return envelope.recordedAt();
    }

    public LocalDate effectiveOn() {
        return envelope.effectiveOn();
    }

    /** The same place in the log, with the event as it is read. */
    public RecordedEvent with(Event other) {
        return new RecordedEvent(position, eventId, aggregateType, aggregateId, sequence, envelope, other);
    }
}
