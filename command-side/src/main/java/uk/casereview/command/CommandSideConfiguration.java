package uk.casereview.command;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.lifecycle.Phase;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.StringUtils;
import uk.casereview.deadline.DeadlineConfiguration;
import uk.casereview.decider.CommandDesk;
import uk.casereview.decider.RegisterReader;
import uk.casereview.facts.FactsReader;
import uk.casereview.history.EventStreams;
import uk.casereview.partnership.PartnershipSeeding;
import uk.casereview.platform.axon.CommandDispatch;
import uk.casereview.platform.database.SchemaMigration;
import uk.casereview.platform.sealing.Sealer;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.preview.PreviewConfiguration;
import uk.casereview.process.ProcessConfiguration;
import uk.casereview.shared.PartnershipCode;

/** Everything the command side needs; import this one class. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "uk.casereview",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Aggregate.class))
@Import({
    DeadlineConfiguration.class,
    PreviewConfiguration.class,
    ProcessConfiguration.class,
    WriteApiConfiguration.class
})
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
    PartnershipSeeding partnershipSeeding(
            @Value("classpath:partnerships/*.json") Resource[] files,
            EventStreams streams,
            CommandDispatch dispatch,
            Sealer sealer,
            ServiceTime time) {
        return new PartnershipSeeding(List.of(files), streams, dispatch, sealer, time);
    }

    /** Before the views and processes run: hundreds of commands at once are taken by them in few batches afterwards. */
    @Bean
    ConfigurerModule seedingFirst(ObjectProvider<PartnershipSeeding> seeding) {
        return configurer -> configurer.onStart(
                Phase.INBOUND_EVENT_CONNECTORS - 1, () -> seeding.getObject().run());
    }

    @Bean
    CaseReferences caseReferences(DataSource database, PlatformTransactionManager transactions) {
        return new CaseReferences(JdbcClient.create(database), transactions);
    }

    @Bean
    CommandDesk commandDesk(
            EventStreams streams,
            RegisterReader registers,
            CaseReferences references,
            ServiceTime time,
            @Value("classpath:partnerships/*.json") Resource[] files) {
        // each file is named after its partnership
        List<PartnershipCode> bundled = Stream.of(files)
                .map(file -> StringUtils.stripFilenameExtension(Objects.requireNonNull(file.getFilename())))
                .map(PartnershipCode::new)
                .toList();
        FactsReader facts = new FactsReader(streams, references::caseOf, new KnownRegisters(registers, bundled, time));
        return new CommandDesk(registers, facts, new CaseOpening(references));
    }
}
