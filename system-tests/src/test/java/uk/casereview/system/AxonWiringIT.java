package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.platform.axon.StoredNameSerializer;

/** Where Axon falls back, it falls back in silence; so this names what must be there. */
@ServiceTest
class AxonWiringIT {
    @Test
    void storesEventsInPostgresInTransactions(@Autowired ApplicationContext context) {
        assertThat(context.getBean(EventStorageEngine.class))
                .isInstanceOf(JdbcEventStorageEngine.class)
                .extracting(engine -> engine.getClass().getSimpleName())
                .isEqualTo("HoleSafeEventStorageEngine");
        assertThat(context.getBean(EventBus.class)).isInstanceOf(EmbeddedEventStore.class);
        assertThat(context.getBean(TransactionManager.class)).isExactlyInstanceOf(SpringTransactionManager.class);
        assertThat(context.getBean(TokenStore.class)).isExactlyInstanceOf(JdbcTokenStore.class);
        assertThat(context.getBean(DeadlineManager.class)).isExactlyInstanceOf(DbSchedulerDeadlineManager.class);
    }

    @Test
    void writesEveryMessageUnderItsStoredName(@Autowired ApplicationContext context) {
        assertThat(context.getBeansOfType(Serializer.class).values())
                .isNotEmpty()
                .allSatisfy(serializer -> assertThat(serializer).isExactlyInstanceOf(StoredNameSerializer.class));
        var configuration = context.getBean(org.axonframework.config.Configuration.class);
        assertThat(configuration.eventSerializer()).isExactlyInstanceOf(StoredNameSerializer.class);
        assertThat(configuration.messageSerializer()).isExactlyInstanceOf(StoredNameSerializer.class);
    }

    /** Design §5: process managers "are never reset", so nobody makes them send again; a view of the clocks may be. */
    @Test
    void processesCannotBeReplayed(@Autowired org.axonframework.config.Configuration configuration) {
        Map<String, EventProcessor> groups =
                configuration.eventProcessingConfiguration().eventProcessors();

        assertThat(groups.entrySet())
                .filteredOn(group -> group.getKey().endsWith("-process"))
                .hasSizeGreaterThan(1)
                .allSatisfy(group -> assertThat(supportsReset(group.getValue()))
                        .as(group.getKey())
                        .isFalse());
        assertThat(groups.values()).anyMatch(AxonWiringIT::supportsReset);
    }

    private static boolean supportsReset(EventProcessor processor) {
        return ((StreamingEventProcessor) processor).supportsReset();
    }

    /** A stuck writer holds every reader up, so PostgreSQL ends it. */
    @ParameterizedTest
    @CsvSource({
        "synchronous_commit, on",
        "statement_timeout, 30s",
        "idle_in_transaction_session_timeout, 30s",
        "transaction_timeout, 1min"
    })
    void writersAreDurableAndBounded(String setting, String value, @Autowired JdbcClient database) {
        assertThat(database.sql("show " + setting).query(String.class).single()).isEqualTo(value);
    }
}
