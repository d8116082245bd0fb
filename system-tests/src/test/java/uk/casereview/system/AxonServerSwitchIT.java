package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.Test;

/**
 * Design §2: beyond one machine Axon Server is event store and router, "switched by one profile, no code change". There is
 * no such server here, so this shows what is put together; {@link AxonWiringIT} shows the other case.
 */
class AxonServerSwitchIT {
    @Test
    void onePropertyPutsAxonServerInThePlaceOfTheStoreAndTheBuses() {
        Wired.with("axon.axonserver.enabled=true").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(EventBus.class)).isInstanceOf(AxonServerEventStore.class);
            assertThat(context.getBean(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
            assertThat(context.getBean(QueryBus.class)).isInstanceOf(AxonServerQueryBus.class);
            assertThat(context.getBeansOfType(EventStorageEngine.class)).isEmpty();
            assertThat(context.getBean(TokenStore.class)).isExactlyInstanceOf(JdbcTokenStore.class);
        });
    }
}
