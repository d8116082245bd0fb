package uk.casereview.platform.axon;

import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.springboot.EventProcessorProperties;
import org.axonframework.springboot.util.DeadLetterQueueProviderConfigurerModule;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.platform.database.SchemaMigration;

/** Tokens and dead letters in PostgreSQL, and events too unless Axon Server keeps them. */
@AutoConfiguration(
        after = AxonOrder.class,
        beforeName = {
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration"
        })
@Import(DatabaseInitializationDependencyConfigurer.class)
class StoreConfiguration {
    @Bean
    FlywayMigrationInitializer eventStoreMigration(DataSource database) {
        return SchemaMigration.of("event_store", database);
    }

    @Bean
    EventSchema eventSchema() {
        return StoreSchemas.events();
    }

    @Bean
    TokenSchema tokenSchema() {
        return StoreSchemas.tokens();
    }

    /**
     * Each instance claims tokens under a name of its own. Axon's default, the process id at the host name, is the same
     * for two instances in one process, and in two containers under one host name; both would handle every event.
     */
    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer, TokenSchema schema) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(schema)
                .nodeId(UUID.randomUUID().toString())
                .build();
    }

    @Bean
    DeadLetterQueues deadLetterQueues(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        return new DeadLetterQueues(connections, transactions, serializer, eventSerializer);
    }

    @Bean
    LooseStreams looseStreams(EventStore events) {
        return new LooseStreams(events);
    }

    @Bean
    DeadLetters deadLetters(DataSource database, DeadLetterQueues queues) {
        return new DeadLetters(JdbcClient.create(database), queues);
    }

    /** For every group that {@code axon.eventhandling.processors.<group>.dlq.enabled} gives one. */
    @Bean
    DeadLetterQueueProviderConfigurerModule deadLetterQueueProvider(
            EventProcessorProperties processors, DeadLetterQueues queues) {
        return new DeadLetterQueueProviderConfigurerModule(processors, group -> _ -> queues.of(group));
    }

    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "axon.axonserver.enabled", havingValue = false, matchIfMissing = true)
    static class InPostgres {
        /** How long a reader sleeps that nobody wakes; only another process's events wait for it. */
        private static final long FETCH_DELAY_MILLIS = 25;

        @Bean
        @DependsOnDatabaseInitialization
        EventStorageEngine eventStorageEngine(
                Serializer serializer,
                PersistenceExceptionResolver persistenceExceptions,
                @Qualifier("eventSerializer") Serializer eventSerializer,
                Configuration configuration,
                DataSource database,
                TransactionManager transactions) {
            return new HoleSafeEventStorageEngine(
                    JdbcEventStorageEngine.builder()
                            .snapshotSerializer(serializer)
                            .eventSerializer(eventSerializer)
                            .upcasterChain(configuration.upcasterChain())
                            .persistenceExceptionResolver(persistenceExceptions)
                            .snapshotFilter(configuration.snapshotFilter()),
                    // Axon's own provider keeps a connection for as long as a command is worked on
                    new SpringDataSourceConnectionProvider(database),
                    transactions);
        }

        @Bean(name = "eventBus")
        @Qualifier("eventStore")
        EmbeddedEventStore eventStore(EventStorageEngine engine, Configuration configuration) {
            return new WakingEventStore(EmbeddedEventStore.builder()
                    .storageEngine(engine)
                    .fetchDelay(FETCH_DELAY_MILLIS)
                    .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
                    .spanFactory(configuration.getComponent(EventBusSpanFactory.class)));
        }

        @Bean
        PersistenceExceptionResolver duplicateKeys() {
            return new DuplicateKeys();
        }
    }
}
