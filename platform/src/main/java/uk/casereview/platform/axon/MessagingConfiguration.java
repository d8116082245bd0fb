package uk.casereview.platform.axon;

import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.springboot.updates.UpdateCheckConfiguration;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Primary;
import org.springframework.util.function.SingletonSupplier;
import uk.casereview.shared.Command;

/** What messages look like and where commands go; nothing of it needs a database. */
@AutoConfiguration(
        beforeName = {
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration",
            "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration"
        })
class MessagingConfiguration {
    @Bean
    StoredEventNames storedEventNames() {
        return StoredEventNames.onClassPath(MessagingConfiguration.class.getClassLoader());
    }

    /** General, message and event serializer in one. */
    @Bean
    @Primary
    StoredNameSerializer serializer(StoredEventNames names) {
        return new StoredNameSerializer(names);
    }

    /**
     * No transaction around a command: its events are one statement, and what it needs to know it only reads. What was
     * written is durable before anybody else hears of it.
     */
    @Bean
    @Qualifier("localSegment")
    SimpleCommandBus commandBus(Configuration configuration, DuplicateCommandHandlerResolver duplicates) {
        return SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .duplicateCommandHandlerResolver(duplicates)
                .spanFactory(configuration.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(configuration.messageMonitor(CommandBus.class, "commandBus"))
                .build();
    }

    /** Axon resolves the aggregate by annotations; messages have none. */
    @Bean
    CommandTargetResolver commandTargets() {
        return command -> new VersionedAggregateIdentifier((Object) targetOf(command.getPayload()), null);
    }

    @Bean
    RoutingStrategy routingByTarget() {
        return command -> targetOf(command.getPayload());
    }

    private static String targetOf(Object payload) {
        return ((Command) payload).target().toString();
    }

    /** The envelope says who caused what; Axon's own keys would only double it. */
    @Bean
    CorrelationDataProvider nothingBesideTheEnvelope() {
        return message -> Map.of();
    }

    @Bean
    @Fallback
    LogPace logPace() {
        return LogPace.atOnce();
    }

    @Bean
    LogFollowers logFollowers(ObjectProvider<LogPace> paces) {
        return new LogFollowers(SingletonSupplier.of(paces::getObject));
    }

    /** Axon asks its makers for updates unless told otherwise; a service with children's data calls nobody. */
    @Bean
    @Primary
    UsagePropertyProvider noUpdateCheck() {
        return new UpdateCheckConfiguration() {
            @Override
            public Boolean getDisabled() {
                return true;
            }

            @Override
            public @Nullable String getUrl() {
                return null;
            }
        };
    }
}
