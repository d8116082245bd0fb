package uk.casereview.platform.time;

import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    TrainingClock trainingClock(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .schemas("training")
                .locations("classpath:db/training")
                .load()
                .migrate();
        return new TrainingClock(JdbcClient.create(database), Clock.systemUTC());
    }
}
