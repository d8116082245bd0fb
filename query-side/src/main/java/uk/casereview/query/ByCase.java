package uk.casereview.query;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;
import uk.casereview.platform.envelope.Envelope;

/** Events of one case stay in order, in the dead letters too; others by the stream they are in. */
final class ByCase implements SequencingPolicy<EventMessage<?>> {
    @Override
    public Object getSequenceIdentifierFor(EventMessage<?> event) {
        var caseId = Envelope.caseIdIn(event.getMetaData());
        if (caseId != null) {
            return caseId.toString();
        }
        return event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : event.getIdentifier();
    }
}
