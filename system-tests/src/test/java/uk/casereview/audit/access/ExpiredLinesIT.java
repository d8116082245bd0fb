package uk.casereview.audit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.partnership.RetentionsInForce;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;
import uk.casereview.system.Waiting;

/** IG5, A-27: "access logs 6 y"; what is older leaves the tables, and does not come back with a rebuild. */
@ServiceTest
class ExpiredLinesIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2019, 5, 8);
    private static final LocalDate LATER = LocalDate.of(2026, 2, 9);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String REBUILD = "/api/projections/access-log/rebuild";

    @Autowired
    private JdbcClient database;

    @Autowired
    private ExpiredLines expired;

    @Autowired
    private RetentionsInForce retentions;

    @Autowired
    private ServiceTime time;

    @Test
    void whatIsTooOldLeavesTheTablesAndTheLogKeepsIt(Service service) {
        attempted(service, LONG_AGO);
        long events = events();
        attempted(service, LATER);
        long kept = lines(LATER);

        assertThat(linesIfTodayWere("2019-12-01"))
                .as("the machine's clock is behind")
                .isFalse();
        while (expired.removeSome()) {
            // until none is too old
        }

        assertThat(lines(LONG_AGO)).isZero();
        assertThat(days(LONG_AGO)).isZero();
        assertThat(lines(LATER)).isEqualTo(kept);
        assertThat(events()).isEqualTo(events + 1);

        service.as("bscp.operator").post(REBUILD, "").mustBe(202);
        Waiting.until(
                "the view is built anew",
                PATIENCE,
                () -> service.as("bscp.operator")
                        .get("/api/projections")
                        .json()
                        .valueStream()
                        .filter(group -> group.path("group").asString().equals("access-log"))
                        .allMatch(group -> group.at("/rebuild/state").asString().equals("DONE")));
        assertThat(lines(LONG_AGO)).isZero();
        assertThat(lines(LATER)).isEqualTo(kept);
    }

    /** Whoever sets a training clock ahead and back finds everything as it was. */
    @Test
    void aTrainingClockThatIsAheadTakesNothingAway(Service service) {
        attempted(service, LATER);
        long kept = lines(LATER);
        service.setClock("bscp.administrator", Instant.parse("2060-02-09T09:00:00Z"));

        while (expired.removeSome()) {
            // nothing of that day
        }

        assertThat(lines(LATER)).isEqualTo(kept);
    }

    private boolean linesIfTodayWere(String day) {
        Instant then = Instant.parse(day + "T10:00:00Z");
        return new ExpiredLines(database, new KeptLines(retentions, time, () -> then)).removeSome();
    }

    /** A refused attempt leaves one line. */
    private void attempted(Service service, LocalDate on) {
        service.setClock("bscp.administrator", Instant.parse(on + "T09:00:00Z"));
        long before = lines(on);
        assertThat(service.as("bscp.business-manager").get("/api/disposals").status())
                .isEqualTo(403);
        Waiting.until("it is in the tables", PATIENCE, () -> lines(on) > before);
    }

    private long lines(LocalDate on) {
        return count("select count(*) from query_side.access_log_view"
                + " where (recorded_at at time zone 'Europe/London')::date = '" + on + "'");
    }

    private long days(LocalDate on) {
        return count("select count(*) from query_side.access_day_view where recorded_on = '" + on + "'");
    }

    private long events() {
        return count("select count(*) from event_store.events where payload_type = 'access.AccessRecorded'");
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
