package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientConnectionException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.junit.jupiter.api.Test;

class SetPoisonAsideTest {
    private static final EventMessage<?> EVENT = GenericEventMessage.asEventMessage("an event");
    private static final GenericDeadLetter<EventMessage<?>> LETTER = new GenericDeadLetter<>("case", EVENT);

    private final SetPoisonAside policy = new SetPoisonAside();

    @Test
    void whatCannotBeReadIsSetAside() {
        assertThat(policy.decide(LETTER, new IllegalArgumentException("unreadable"))
                        .shouldEnqueue())
                .isTrue();
    }

    @Test
    void whatTheEventIsNotToBlameForIsTriedAgain() {
        for (Throwable passing : new Throwable[] {
            new NotDecided(new IllegalStateException("the command could not be decided")),
            new IllegalStateException(new SQLTransientConnectionException("no connection", "08006")),
            new StackOverflowError()
        }) {
            assertThatThrownBy(() -> policy.decide(LETTER, passing)).isInstanceOf(NotDecided.class);
        }
    }
}
