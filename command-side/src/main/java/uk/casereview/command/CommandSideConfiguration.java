package uk.casereview.command;

import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.casereview.decider.CommandDesk;
import uk.casereview.decider.EventStreams;
import uk.casereview.facts.FactsReader;
import uk.casereview.platform.database.SchemaMigration;
import uk.casereview.decider.RegisterReader;

/** Everything the command side needs; import this one class. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "uk.casereview",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Aggregate.class))
@Import(WriteApiConfiguration.class)
public class CommandSideConfiguration {
    @Bean
    FlywayMigrationInitializer commandSideSchema(DataSource database) {
        return SchemaMigration.of("command_side", database);
    }

    @Bean
    EventStreams eventStreams(EventStore eventStore) {
        return new EventStreams(eventStore);
    }

    @Bean
    RegisterReader registerReader(EventStreams streams) {
        return new RegisterReader(streams);
    }

    @Bean
    CommandDesk commandDesk(
            EventStreams streams,
            RegisterReader registers,
            DataSource database,
            PlatformTransactionManager transactions) {
        return new CommandDesk(
                registers,
                new FactsReader(streams),
                new CaseOpening(new CaseReferences(JdbcClient.create(database), transactions)));
    }
}
