package uk.casereview.process;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import uk.casereview.platform.axon.EventFault;

/**
 * Design §6: "A poison event goes to the dead-letter queue with its sequence; everything else goes on". What the event is
 * not to blame for passes on, so that it is tried again with its batch.
 */
final class SetPoisonAside implements EnqueuePolicy<EventMessage<?>> {
    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        if (cause instanceof RuntimeException failure && !(failure instanceof NotDecided) && EventFault.in(failure)) {
            return Decisions.enqueue(failure);
        }
        throw new NotDecided(cause);
    }
}
