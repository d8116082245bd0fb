package uk.casereview.platform.time;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.platform.database.SchemaMigration;

/** Gives service time: the machine's, or under the demo profile the training clock's. */
@AutoConfiguration(
        afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration")
class TimeConfiguration {
    @Bean
    @Profile("!demo")
    ServiceTime serviceTime() {
        return new SystemTime(Clock.systemUTC());
    }

    /** Neither the table nor the address exists outside the demo profile. */
    @Bean
    @Profile("demo")
    FlywayMigrationInitializer trainingSchema(DataSource database) {
        return SchemaMigration.of("training", database);
    }

    @Bean
    @Profile("demo")
    @DependsOnDatabaseInitialization
    TrainingClock trainingClock(DataSource database) {
        return new TrainingClock(JdbcClient.create(database), Clock.systemUTC());
    }
}
