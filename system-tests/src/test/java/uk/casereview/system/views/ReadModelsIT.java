package uk.casereview.system.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.platform.axon.Position;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.platform.sealing.Sealer;
import uk.casereview.query.ProjectionRebuild;
import uk.casereview.system.ServiceTest;

/** Design §6: exactly once, past what is poisonous, and the same again when rebuilt. */
@ServiceTest
class ReadModelsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> GROUPS = List.of("case-timeline", "case-summary", "decisions");

    @Autowired
    private EventStore events;

    @Autowired
    private Sealer sealer;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TokenPositions positions;

    @Autowired
    private ProjectionRebuild rebuild;

    @Test
    void rebuiltFromNothingHasTheSameRows() {
        new LogWriter(events, sealer, "BSCP-2026-901")
                .incident("invented outline")
                .aware()
                .clock("2026-02-09");
        caughtUp();
        List<Map<String, Object>> before = rows();

        GROUPS.forEach(group -> assertThat(rebuild.rebuild(group)).isTrue());
        caughtUp();

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aPoisonEventWaitsWithTheRestOfItsCaseWhileOthersGoOn() {
        LogWriter poisoned = new LogWriter(events, sealer, "BSCP-2026-902")
                .incident("invented outline")
                .poison()
                .clock("2026-02-09");
        LogWriter sound = new LogWriter(events, sealer, "BSCP-2026-903")
                .incident("invented outline")
                .aware();
        caughtUp();

        assertThat(timelineOf(sound)).isEqualTo(2);
        assertThat(timelineOf(poisoned)).isEqualTo(1);
        assertThat(deadLettersOf(poisoned)).isEqualTo(2);
    }

    @Test
    void neitherRowsNorTokenStandWhenWritingFails() {
        LogWriter refused = new LogWriter(events, sealer, "BSCP-2026-904");
        caughtUp();
        database.sql("alter table query_side.case_timeline_view add constraint refused check (case_id <> '"
                        + refused.caseId() + "')")
                .update();
        long before = positions.reached("case-timeline");
        try {
            refused.incident("invented outline").aware();
            assertThat(positions.awaits("case-timeline", head(), Duration.ofSeconds(2)))
                    .isFalse();
            assertThat(positions.reached("case-timeline")).isEqualTo(before);
        } finally {
            database.sql("alter table query_side.case_timeline_view drop constraint refused")
                    .update();
        }
        caughtUp();

        assertThat(timelineOf(refused)).isEqualTo(2);
    }

    private void caughtUp() {
        GROUPS.forEach(group ->
                assertThat(positions.awaits(group, head(), PATIENCE)).as(group).isTrue());
    }

    private Position head() {
        long head = database.sql("select max(global_index) from event_store.events")
                .query(Long.class)
                .single();
        return positions.at(head);
    }

    private List<Map<String, Object>> rows() {
        return List.of(
                all("select * from query_side.case_timeline_view order by case_id, position"),
                all("select * from query_side.case_summary_view order by case_id"),
                all("select * from query_side.case_clock_view order by clock_id"),
                all("select * from query_side.decision_view order by decision_id"));
    }

    private Map<String, Object> all(String sql) {
        return Map.of(sql, database.sql(sql).query().listOfRows().toString());
    }

    private long timelineOf(LogWriter log) {
        return count("select count(*) from query_side.case_timeline_view where case_id = ?::uuid", log);
    }

    private long deadLettersOf(LogWriter log) {
        return count(
                "select count(*) from event_store.dead_letters where processing_group = 'case-timeline' and sequence_identifier = ?",
                log);
    }

    private long count(String sql, LogWriter log) {
        return Objects.requireNonNull(database.sql(sql)
                .param(log.caseId().toString())
                .query(Long.class)
                .single());
    }
}
