package uk.casereview.query;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Fallback;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.platform.axon.ByCase;
import uk.casereview.platform.database.SchemaMigration;

/** Everything the query side needs; import this one class. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {
            "uk.casereview.query",
            "uk.casereview.access",
            "uk.casereview.datarequest",
            "uk.casereview.deliberation",
            "uk.casereview.figures",
            "uk.casereview.meeting",
            "uk.casereview.partnership",
            "uk.casereview.timeline",
            "uk.casereview.tracker"
        })
public class QuerySideConfiguration {
    private static final int BATCH = 200;

    @Bean
    FlywayMigrationInitializer querySideMigration(DataSource database) {
        return SchemaMigration.of("query_side", database);
    }

    @Bean
    EventForms eventForms(@Qualifier("eventSerializer") Serializer serializer, JsonMapper mapper) {
        return new EventForms(serializer, mapper);
    }

    @Bean
    @Fallback
    ViewPace atOnce() {
        return () -> Duration.ZERO;
    }

    /** Each projection in a group of its own, so that one that stands still holds up no other. */
    @Bean
    ConfigurerModule projections(ObjectProvider<ViewPace> paces) {
        Supplier<ViewPace> pace = SingletonSupplier.of(paces::getObject);
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            Projections.ALL.forEach(group -> register(processing, group, pace));
        };
    }

    /** What an event cannot be blamed for propagates: the batch is rolled back and tried again. */
    private static void register(EventProcessingConfigurer processing, String group, Supplier<ViewPace> pace) {
        processing
                .registerPooledStreamingEventProcessor(
                        group,
                        Configuration::eventStore,
                        (configuration, processor) -> processor
                                .initialSegmentCount(1)
                                .initialToken(StreamableMessageSource::createTailToken)
                                .batchSize(BATCH)
                                .workerExecutor(name -> worker(name, configuration, pace)))
                .registerSequencingPolicy(group, _ -> new ByCase())
                .registerListenerInvocationErrorHandler(group, _ -> PropagatingErrorHandler.instance());
    }

    /** Ends with the service: its thread would keep a process alive that has nothing else to do. */
    private static ScheduledExecutorService worker(
            String processor, Configuration configuration, Supplier<ViewPace> pace) {
        ScheduledExecutorService worker = new ViewWorker(processor, pace);
        configuration.onShutdown(worker::shutdown);
        return worker;
    }
}
