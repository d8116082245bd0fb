package uk.casereview.platform.access;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import uk.casereview.access.AccessEvent;

/**
 * Who takes events of every kind takes none of the access log, so that a group passes what was read without a transaction
 * of its own: its token follows with the next event it takes, or after some seconds. Who wants them names them.
 */
final class PassedOver implements HandlerEnhancerDefinition {
    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        return original.canHandleMessageType(EventMessage.class) && original.payloadType() == Object.class
                ? new OfEverythingElse<>(original)
                : original;
    }

    private static final class OfEverythingElse<T> extends WrappedMessageHandlingMember<T> {
        OfEverythingElse(MessageHandlingMember<T> everything) {
            super(everything);
        }

        @Override
        public boolean canHandle(Message<?> message) {
            return !AccessEvent.class.isAssignableFrom(message.getPayloadType()) && super.canHandle(message);
        }
    }
}
