package uk.casereview.audit.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.query.RecordedEvent;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Body;
import uk.casereview.shared.Event;

/** One line as it is kept. */
record TrailRow(
        String partnership,
        long position,
        Instant recordedAt,
        UUID eventId,
        UUID aggregateId,
        UUID commandId,
        UUID actorId,
        @Nullable UUID onBehalfOf,
        @Nullable UUID causationId,
        @Nullable UUID decisionId,
        LocalDate effectiveOn,
        String type,
        String aggregateType,
        String role,
        @Nullable String agency,
        @Nullable String body,
        @Nullable String caseRef) {

    /**
     * The line of an event.
     *
     * @param type its stored name
     * @param agendas as far as this event has told of them too
     */
    static TrailRow of(RecordedEvent recorded, String type, Agendas agendas) {
        Envelope envelope = recorded.envelope();
        Actor actor = envelope.actor();
        Event event = recorded.event();
        UUID aggregate = recorded.aggregateId();
        return new TrailRow(
                envelope.partnership().value(),
                recorded.position(),
                recorded.recordedAt(),
                recorded.eventId(),
                aggregate,
                envelope.commandId().value(),
                actor.userId().value(),
                Optional.ofNullable(actor.onBehalfOf())
                        .map(user -> user.value())
                        .orElse(null),
                envelope.causationId(),
                Said.decision(event),
                recorded.effectiveOn(),
                type,
                recorded.aggregateType(),
                actor.role().name(),
                text(actor.agency()),
                Said.body(event).map(Body::name).orElse(agendas.bodyOf(recorded)),
                agendas.caseOf(recorded));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
