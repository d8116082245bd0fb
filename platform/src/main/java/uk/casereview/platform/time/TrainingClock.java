package uk.casereview.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
        return system.instant().plusMillis(ahead().orElse(0L)).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether it has been set and not been brought back since. */
    public boolean isMoved() {
        return ahead().isPresent();
    }

    private Optional<Long> ahead() {
        return database.sql("select ahead_millis from training.clock")
                .query(Long.class)
                .optional();
    }

    public void setTo(Instant now) {
        database.sql("""
                        insert into training.clock (only_row, ahead_millis) values (true, :ahead)
                        on conflict (only_row) do update set ahead_millis = excluded.ahead_millis
                        """)
                .param("ahead", Duration.between(system.instant(), now).toMillis())
                .update();
    }

    /** From now on it says what the machine says. */
    public void backToThePresent() {
        database.sql("delete from training.clock").update();
    }
}
