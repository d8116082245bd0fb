package uk.casereview.platform.axon;

import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What those who send commands, run aggregates or wait for views need of the store. */
@AutoConfiguration(
        after = StoreConfiguration.class,
        afterName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
class CommandConfiguration {
    private static final int AGGREGATES_KEPT = 5_000;
    private static final int EVENTS_PER_SNAPSHOT = 50;

    @Bean
    CommandDispatch commandDispatch(CommandGateway gateway) {
        return new CommandDispatch(gateway);
    }

    @Bean
    CaseDirectory caseDirectory(EventStore events) {
        return new CaseDirectory(events);
    }

    /** Which store positions belong to. */
    record StoreId(UUID value) {}

    @Bean
    @DependsOnDatabaseInitialization
    StoreId storeId(JdbcClient database) {
        return new StoreId(database.sql("select id from event_store.store")
                .query(UUID.class)
                .single());
    }

    @Bean
    Positions positions(StoreId store, JdbcClient database, EventStore events, Environment environment) {
        return environment.getProperty("axon.axonserver.enabled", Boolean.class, false)
                ? new Positions.HeadOf(store.value(), events)
                : new Positions.InPostgres(store.value(), database);
    }

    /** Axon Server will be the second to have one. */
    @Bean
    @ConditionalOnBooleanProperty(name = "axon.axonserver.enabled", havingValue = false, matchIfMissing = true)
    StoredEvents storedEvents(StoreId store, JdbcClient database) {
        return new StoredEvents.InPostgres(store.value(), database);
    }

    @Bean
    TokenPositions tokenPositions(StoreId store, JdbcClient database, Serializer serializer) {
        return new TokenPositions(store.value(), database, serializer);
    }

    @Bean
    Cache aggregateCache() {
        return new AggregateCache(AGGREGATES_KEPT);
    }

    @Bean
    SnapshotTriggerDefinition caseSnapshots(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT);
    }

    @Bean
    SnapshotFilter currentShapes(StoredEventNames revisions) {
        return new CurrentShapes(revisions);
    }
}
