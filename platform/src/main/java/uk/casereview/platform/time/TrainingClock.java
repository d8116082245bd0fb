package uk.casereview.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Service time that an administrator can set, so that people can rehearse a whole case; it runs on from there.
 *
 * <p>Kept as a distance from system time in one row that every instance reads each time, so that all change at once.
 */
public final class TrainingClock implements ServiceTime {
    private final JdbcClient database;
    private final Clock system;

    TrainingClock(JdbcClient database, Clock system) {
        this.database = database;
        this.system = system;
    }

    @Override
    public Instant now() {
        long ahead = database.sql("select ahead_millis from training.clock")
                .query(Long.class)
                .optional()
                .orElse(0L);
        return system.instant().plusMillis(ahead).truncatedTo(ChronoUnit.MILLIS);
    }

    public void setTo(Instant now) {
        database.sql("""
                        insert into training.clock (only_row, ahead_millis) values (true, :ahead)
                        on conflict (only_row) do update set ahead_millis = excluded.ahead_millis
                        """)
                .param("ahead", Duration.between(system.instant(), now).toMillis())
                .update();
    }
}
