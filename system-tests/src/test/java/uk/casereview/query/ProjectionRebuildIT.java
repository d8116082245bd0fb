package uk.casereview.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.platform.sealing.Sealer;
import uk.casereview.query.RebuildProgress.State;
import uk.casereview.sample.Settled;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;
import uk.casereview.system.Waiting;

/**
 * Design §6: "Every projection can be rebuilt from nothing while the service runs, with visible progress, and gives the
 * same bytes as before; the old view serves until the new one is ready."
 */
@ServiceTest
class ProjectionRebuildIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SUMMARY = Projections.CASE_SUMMARY;

    /** What no command fills, and why. */
    private static final Map<String, String> MAY_BE_EMPTY = Map.of(
            "access_key_view", "only a reader who opens texts without asking for a case leaves their keys",
            "missed_deadline_view", "the service looks once a day for what is overdue");

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

    @Autowired
    private RebuildProgress progress;

    private ReadModels views;

    @BeforeEach
    void lookAtTheViews() {
        views = new ReadModels(database, positions);
    }

    /** Every command there is has been given before, by this test or another, so that no table is the same for being empty. */
    @Test
    void everyViewIsTheSameByteForByte(Service service) {
        views.caughtUp();
        views.caughtUpWithReaders();
        if (!empty(views.rows()).isEmpty()) {
            EverythingDone.on(service, new Settled(database, positions));
        }
        log("BSCP-2026-911").incident("invented outline").aware().clock("2026-02-09");
        log("BSCP-2026-912").poison("an invented basis").clock("2026-02-09");
        views.caughtUp();
        views.caughtUpWithReaders();
        var rows = views.rows();
        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(empty(rows)).isEmpty();
        var definitions = views.definitions();
        List<String> letters = letters();

        for (String group : Projections.ALL) {
            service.as("bscp.operator")
                    .post("/api/projections/" + group + "/rebuild", "")
                    .mustBe(202);
            ended(group, State.DONE);
        }

        assertThat(views.rows()).isEqualTo(rows);
        assertThat(views.definitions()).isEqualTo(definitions);
        assertThat(letters()).isEqualTo(letters).isNotEmpty();
        assertThat(views.schemasBeside()).isEmpty();
    }

    @Test
    void theOldViewAnswersAndFollowsUntilTheNewOneTakesItsPlace(Service service) {
        LogWriter old = log("BSCP-2026-913").incident("invented outline").aware();
        views.caughtUp();
        database.sql("""
                        update query_side.case_state_view set state = replace(state::text, 'UNDER_CONSIDERATION', 'CLOSED')::json
                         where case_id = ?
                        """).param(old.caseId()).update();
        HeldProjection held = new HeldProjection(rebuild.find(SUMMARY).orElseThrow());

        rebuild.submit(held);
        HeldProjection.waitFor(held.begun());
        LogWriter meanwhile = log("BSCP-2026-914").incident("invented outline");
        views.caughtUp();

        assertThat(stage(service, old)).as("the old view").isEqualTo("CLOSED");
        assertThat(stage(service, meanwhile)).as("the old view follows").isEqualTo("REFERRED");
        assertThat(stateOf(service, SUMMARY)).isEqualTo("RUNNING");

        held.released().countDown();
        ended(SUMMARY, State.DONE);

        assertThat(stage(service, old)).as("the new view").isEqualTo("UNDER_CONSIDERATION");
        assertThat(stage(service, meanwhile)).as("what came meanwhile").isEqualTo("REFERRED");
        meanwhile.aware();
        views.caughtUp();
        assertThat(stage(service, meanwhile)).as("what comes later").isEqualTo("UNDER_CONSIDERATION");
        var done = progressOf(SUMMARY);
        assertThat(done.done()).isEqualTo(done.total()).isPositive();
    }

    @Test
    void oneThatFailsLeavesTheOldViewAndCanBeAskedForAgain() {
        log("BSCP-2026-915").incident("invented outline").aware();
        views.caughtUp();
        var rows = views.rows();
        Projection sound = rebuild.find(SUMMARY).orElseThrow();

        rebuild.submit(new FailingProjection(sound));
        ended(SUMMARY, State.FAILED);

        assertThat(views.rows()).isEqualTo(rows);
        assertThat(rebuild.rebuild(SUMMARY)).isTrue();
        ended(SUMMARY, State.DONE);
        assertThat(views.rows()).isEqualTo(rows);
        assertThat(views.schemasBeside()).isEmpty();
    }

    @Test
    void whatAProcessWasKilledInBeginsAnewAtTheNextStart() {
        views.caughtUp();
        var rows = views.rows();
        database.sql("create schema rebuilt_case_timeline").update();
        database.sql("create table rebuilt_case_timeline.case_timeline_view (half integer)")
                .update();
        progress.begin(Projections.CASE_TIMELINE, 1);

        rebuild.resume();
        ended(Projections.CASE_TIMELINE, State.DONE);

        assertThat(views.rows()).isEqualTo(rows);
        assertThat(views.schemasBeside()).isEmpty();
    }

    /** The poison is in the row of the old view, not in the event; a new view takes the case in whole. */
    @Test
    void deadLettersThatTheNewViewCanTakeAreGone(Service service) {
        LogWriter refused = log("BSCP-2026-916");
        database.sql("alter table query_side.case_clock_view add constraint refused check (case_id <> '"
                        + refused.caseId() + "')")
                .update();
        refused.incident("invented outline").clock("2026-02-09").aware();
        views.caughtUp();
        assertThat(stage(service, refused)).isEqualTo("REFERRED");

        assertThat(rebuild.rebuild(SUMMARY)).isTrue();
        ended(SUMMARY, State.DONE);

        assertThat(stage(service, refused)).isEqualTo("UNDER_CONSIDERATION");
        assertThat(database.sql("select count(*) from event_store.dead_letters where sequence_identifier = ?")
                        .param(refused.caseId().toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static List<String> empty(Map<String, List<String>> rows) {
        return rows.keySet().stream()
                .filter(table -> rows.getOrDefault(table, List.of()).isEmpty())
                .filter(table -> !MAY_BE_EMPTY.containsKey(table))
                .toList();
    }

    private LogWriter log(String caseRef) {
        return new LogWriter(events, sealer, caseRef);
    }

    private RebuildProgress.Progress progressOf(String group) {
        return Objects.requireNonNull(progress.all().get(group));
    }

    private void ended(String group, State state) {
        Waiting.until(group + " is " + state, PATIENCE, () -> progressOf(group).state() == state);
        Waiting.until(
                "its schema is gone",
                PATIENCE,
                () -> state == State.FAILED || views.schemasBeside().isEmpty());
    }

    private static String stateOf(Service service, String group) {
        Answer answer = service.as("bscp.operator").get("/api/projections").mustBe(200);
        for (var projection : answer.json()) {
            if (projection.path("group").asString().equals(group)) {
                return projection.at("/rebuild/state").asString();
            }
        }
        throw new AssertionError("no such group " + group);
    }

    private static String stage(Service service, LogWriter log) {
        return service.as("bscp.scrutineer")
                .get("/api/cases?text=" + log.ref())
                .mustBe(200)
                .text("/rows/0/summary/notification");
    }

    private List<String> letters() {
        return database.sql("""
                        select processing_group || ' ' || sequence_identifier || ' ' || sequence_index || ' ' || event_id
                          from event_store.dead_letters order by 1
                        """).query(String.class).list();
    }
}
