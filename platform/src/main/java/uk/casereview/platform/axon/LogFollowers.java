package uk.casereview.platform.axon;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Sets up who follows the log: each group by itself and from the first event on, so that one that stands still holds up no
 * other. What an event cannot be blamed for propagates: the batch is rolled back and tried again.
 */
public final class LogFollowers {
    private final Supplier<LogPace> pace;

    /** @param pace is asked for only when there is work, for followers are put together before everything else is */
    LogFollowers(Supplier<LogPace> pace) {
        this.pace = pace;
    }

    /**
     * One more group.
     *
     * @param batch how many events are taken in one transaction where so many wait
     */
    public void add(EventProcessingConfigurer processing, String group, int batch, Function<LogPace, Duration> rest) {
        add(processing, group, Configuration::eventStore, batch, rest);
    }

    /** One more group, which is told of {@link LogPlace}s alone. */
    public void addOfPlaces(
            EventProcessingConfigurer processing, String group, int batch, Function<LogPace, Duration> rest) {
        add(processing, group, configuration -> new LogPlaces(configuration.eventStore()), batch, rest);
    }

    private void add(
            EventProcessingConfigurer processing,
            String group,
            Function<Configuration, StreamableMessageSource<TrackedEventMessage<?>>> log,
            int batch,
            Function<LogPace, Duration> rest) {
        processing
                .registerPooledStreamingEventProcessor(
                        group,
                        log,
                        (configuration, processor) -> processor
                                .initialSegmentCount(1)
                                .initialToken(StreamableMessageSource::createTailToken)
                                .batchSize(batch)
                                .workerExecutor(_ -> worker(group, configuration, rest)))
                .registerSequencingPolicy(group, _ -> new ByCase())
                .registerListenerInvocationErrorHandler(group, _ -> PropagatingErrorHandler.instance());
    }

    /** Ends with the service: its thread would keep a process alive that has nothing else to do. */
    private ScheduledExecutorService worker(
            String group, Configuration configuration, Function<LogPace, Duration> rest) {
        ScheduledExecutorService worker = new PacedWorker(group, () -> rest.apply(pace.get()));
        configuration.onShutdown(worker::shutdown);
        return worker;
    }
}
