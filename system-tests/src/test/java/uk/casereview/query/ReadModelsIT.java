package uk.casereview.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.platform.sealing.Sealer;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;
import uk.casereview.system.Waiting;

/** Design §6: exactly once, past what is poisonous, and never past what is not. */
@ServiceTest
class ReadModelsIT {
    private static final String OUTLINE = "an invented outline that no operator may read";
    private static final String LETTERS = "/api/projections/case-timeline/dead-letters";

    @Autowired
    private EventStore events;

    @Autowired
    private Sealer sealer;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource pool;

    @Autowired
    private TokenPositions positions;

    private ReadModels views;

    @BeforeEach
    void lookAtTheViews() {
        views = new ReadModels(database, positions);
    }

    @Test
    void aPoisonEventWaitsWithTheRestOfItsCaseWhileOthersGoOn() {
        LogWriter poisoned = log("BSCP-2026-902").poison("an invented basis").clock("2026-02-09");
        LogWriter sound = log("BSCP-2026-903").incident(OUTLINE).aware();
        views.caughtUp();

        assertThat(summariesOf(sound)).isEqualTo(1);
        assertThat(summariesOf(poisoned)).isZero();
        assertThat(deadLettersOf("case-summary", poisoned)).isEqualTo(2);
        assertThat(timelineOf(poisoned)).as("other views").isEqualTo(2);
    }

    @Test
    void whatTheTablesRefuseIsSeenMendedAndRetried(Service service) {
        LogWriter refused = log("BSCP-2026-904");
        LogWriter sound = log("BSCP-2026-905");
        database.sql("alter table query_side.case_timeline_view add constraint refused check (case_id <> '"
                        + refused.caseId() + "' or sequence <> 1)")
                .update();
        try {
            refused.incident(OUTLINE).aware().clock("2026-02-09");
            sound.incident(OUTLINE).aware();
            views.caughtUp();

            assertThat(timelineOf(sound)).isEqualTo(2);
            assertThat(timelineOf(refused)).isEqualTo(1);
            Answer shown = service.as("bscp.operator").get(LETTERS).mustBe(200);
            assertThat(shown.body())
                    .contains("notification.AwarenessRecorded", refused.caseId().toString(), "refused")
                    .doesNotContain(OUTLINE, "ciphertext", "outline");
            retry(service, refused);
            assertThat(deadLettersOf("case-timeline", refused))
                    .as("not mended yet")
                    .isEqualTo(2);
        } finally {
            database.sql("alter table query_side.case_timeline_view drop constraint refused")
                    .update();
        }

        retry(service, refused);

        assertThat(deadLettersOf("case-timeline", refused)).isZero();
        assertThat(database.sql(
                                "select sequence from query_side.case_timeline_view where case_id = ? order by position")
                        .param(refused.caseId())
                        .query(Long.class)
                        .list())
                .containsExactly(0L, 1L, 2L);
        refused.aware();
        views.caughtUp();
        assertThat(timelineOf(refused)).as("what comes later").isEqualTo(4);
    }

    /** A table away is nobody's fault: nothing is set aside, and nothing is passed. */
    @Test
    void neitherRowsNorTokenStandWhenTheDatabaseFails() {
        LogWriter log = log("BSCP-2026-906");
        views.caughtUp();
        long before = positions.reached("case-timeline");
        database.sql("alter table query_side.case_timeline_view rename to timeline_away")
                .update();
        try {
            log.incident(OUTLINE).aware();
            assertThat(positions.awaits("case-timeline", views.head(), Duration.ofSeconds(2)))
                    .isFalse();
            assertThat(positions.reached("case-timeline")).isEqualTo(before);
        } finally {
            database.sql("alter table query_side.timeline_away rename to case_timeline_view")
                    .update();
        }
        views.caughtUp();

        assertThat(timelineOf(log)).isEqualTo(2);
        assertThat(deadLettersOf("case-timeline", log)).isZero();
    }

    @Test
    void aLostConnectionIsTriedAgain() throws SQLException {
        LogWriter log = log("BSCP-2026-907");
        views.caughtUp();
        try (var other = pool.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            // with a lock that takes a transaction id nobody would read beyond a hole of the log, if there is one,
            // before it ends
            statement.execute("lock table query_side.case_timeline_view in share mode");
            log.incident(OUTLINE).aware();
            Waiting.until("the projection waits for the table", Duration.ofSeconds(20), this::killedTheWaiting);
            other.rollback();
            other.setAutoCommit(true);
        }
        views.caughtUp();

        assertThat(timelineOf(log)).isEqualTo(2);
        assertThat(deadLettersOf("case-timeline", log)).isZero();
    }

    @Test
    void onlyOperatorsSeeTheStateOfTheViews(Service service) {
        views.caughtUp();
        Answer answer = service.as("bscp.operator").get("/api/projections").mustBe(200);

        assertThat(answer.json().findValuesAsString("group")).containsExactlyElementsOf(Projections.FOLLOWERS);
        assertThat(answer.json().get(0).path("position").asLong()).isPositive();
        assertThat(service.as("bscp.business-manager")
                        .get("/api/projections")
                        .mustBe(403)
                        .code())
                .isEqualTo("FORBIDDEN_ROLE");
        service.as("bscp.business-manager").get(LETTERS).mustBe(403);
        service.as("bscp.business-manager").post(LETTERS + "/retry", "").mustBe(403);
        service.as("bscp.operator").get("/api/projections/nothing/dead-letters").mustBe(404);
        service.as("bscp.operator").post("/api/projections/nothing/rebuild", "").mustBe(404);
        service.as("bscp.operator")
                .post("/api/projections/audit-log/rebuild", "")
                .mustBe(404);
    }

    private boolean killedTheWaiting() {
        return !database.sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                         where wait_event_type = 'Lock' and query like '%insert into query_side.case_timeline_view%'
                        """).query(Boolean.class).list().isEmpty();
    }

    private LogWriter log(String caseRef) {
        return new LogWriter(events, sealer, caseRef);
    }

    private static void retry(Service service, LogWriter log) {
        service.as("bscp.operator")
                .post(LETTERS + "/retry?sequence=" + log.caseId(), "")
                .mustBe(200);
    }

    private long timelineOf(LogWriter log) {
        return count("select count(*) from query_side.case_timeline_view where case_id = ?::uuid", log);
    }

    private long summariesOf(LogWriter log) {
        return count("select count(*) from query_side.case_summary_view where case_id = ?::uuid", log);
    }

    private long deadLettersOf(String group, LogWriter log) {
        return count(
                "select count(*) from event_store.dead_letters where processing_group = '%s' and sequence_identifier = ?"
                        .formatted(group),
                log);
    }

    private long count(String sql, LogWriter log) {
        return Objects.requireNonNull(database.sql(sql)
                .param(log.caseId().toString())
                .query(Long.class)
                .single());
    }
}
