package uk.casereview.query;

import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.platform.axon.LogFollowers;
import uk.casereview.platform.axon.LogPace;
import uk.casereview.platform.database.SchemaMigration;

/** Everything the query side needs; import this one class. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {
            "uk.casereview.query",
            "uk.casereview.access",
            "uk.casereview.audit.access",
            "uk.casereview.audit.decision",
            "uk.casereview.audit.log",
            "uk.casereview.audit.trail",
            "uk.casereview.datarequest",
            "uk.casereview.deliberation",
            "uk.casereview.export",
            "uk.casereview.figures",
            "uk.casereview.meeting",
            "uk.casereview.partnership",
            "uk.casereview.timeline",
            "uk.casereview.tracker"
        })
public class QuerySideConfiguration {
    private static final int BATCH = 1000;

    @Bean
    FlywayMigrationInitializer querySideMigration(DataSource database) {
        return SchemaMigration.of("query_side", database);
    }

    @Bean
    EventForms eventForms(@Qualifier("eventSerializer") Serializer serializer, JsonMapper mapper) {
        return new EventForms(serializer, mapper);
    }

    @Bean
    ConfigurerModule projections(LogFollowers followers) {
        return configurer -> Projections.ALL.forEach(
                group -> followers.add(configurer.eventProcessing(), group, BATCH, LogPace::restOfViews));
    }
}
