package uk.casereview.platform.axon;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;
import uk.casereview.platform.envelope.Envelope;

/** Events of one case stay in order, in the dead letters too; others by the stream they are in. */
public final class ByCase implements SequencingPolicy<EventMessage<?>> {
    @Override
    public Object getSequenceIdentifierFor(EventMessage<?> event) {
        var caseId = Envelope.caseIdIn(event.getMetaData());
        if (caseId != null) {
            return caseId.toString();
        }
        return event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : event.getIdentifier();
    }

    /** The same as text, as the dead letters name it. */
    public static String sequenceOf(EventMessage<?> event) {
        return new ByCase().getSequenceIdentifierFor(event).toString();
    }
}
