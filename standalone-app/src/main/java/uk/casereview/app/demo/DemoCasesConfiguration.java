package uk.casereview.app.demo;

import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.decider.RegisterReader;
import uk.casereview.platform.axon.CaseDirectory;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.platform.database.SchemaMigration;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.platform.http.CommandIntake;
import uk.casereview.platform.signin.DemoUsers;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.process.ProcessTime;

/** The demo cases; outside the demo profile there is nothing of them, not even their table. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoCasesConfiguration {
    @Bean
    FlywayMigrationInitializer demoSchema(DataSource database) {
        return SchemaMigration.of("demo", database);
    }

    /**
     * What follows by itself in a story happens in the story's time and not now; the service time of everybody else is
     * left alone.
     */
    @Bean
    ProcessTime demoProcessTime(ServiceTime serviceTime) {
        CommandIds told = CommandIds.ofDemo();
        ProcessTime otherwise = ProcessTime.laterOf(serviceTime);
        return (Envelope cause) -> told.include(cause.correlationId()) ? cause.recordedAt() : otherwise.after(cause);
    }

    @Bean
    @DependsOnDatabaseInitialization
    DemoCases demoCases(
            @Value("${casereview.demo-data:true}") boolean wanted,
            @Value("${casereview.demo-anchor:#{null}}") @Nullable Instant pinned,
            @Value("${casereview.demo-cases:" + Anchor.USUAL_CASES + "}") int cases,
            DataSource database,
            ServiceTime time,
            RegisterReader registers,
            CommandIntake intake,
            CaseDirectory directory,
            Positions positions,
            TokenPositions processes,
            DemoUsers users) {
        return new DemoCases(
                wanted,
                pinned,
                cases,
                new Anchor(JdbcClient.create(database)),
                time,
                registers,
                () -> new StoryTelling(CommandIds.ofDemo(), intake, directory, positions, processes, users));
    }
}
