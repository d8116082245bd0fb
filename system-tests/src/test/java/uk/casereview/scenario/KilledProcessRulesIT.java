package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import uk.casereview.shared.ClockId;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceProcess;
import uk.casereview.system.StartedBefore;
import uk.casereview.system.TestDatabase;
import uk.casereview.system.Waiting;

/** A real process is killed between an event and what is to follow from it; the next start makes up for it, once. */
class KilledProcessRulesIT {
    private static final String PROCESSOR = "rapid-review-process";
    private static final String CAUSED = "action-plan.PlanCreated";
    private static final String WITH_TABLES = "decision-review-process";
    private static final String LISTED = "meeting.ItemListed";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path dataDir;
    private final TestDatabase kept;
    private final JdbcClient database;

    @AutoClose
    private final SingleConnectionDataSource connection;

    KilledProcessRulesIT(@TempDir Path dataDir) {
        this.dataDir = dataDir;
        kept = StartedBefore.copiedTo(dataDir);
        connection = kept.connected();
        database = JdbcClient.create(connection);
    }

    /** PM4: the outcome is determined, and the plan of what was learnt is still to be created. */
    @ParameterizedTest
    @EnumSource
    void theCommandAnEventCausesIsSentExactlyOnceInEffect(KilledMoment killed) {
        Standstill standstill = new Standstill(database);
        String caseRef;
        try (ServiceProcess process = started("PT10S")) {
            ReviewSteps review = ReviewSteps.recommended(process.service()).at("2026-02-26T09:00:00Z");
            review.mustDo("record-learning-point", Map.of("text", "A point.", "themes", List.of("T1")));
            review.positions("LCSPR");
            killed.arrange(standstill, PROCESSOR, CAUSED);
            review.determine("LCSPR", Map.of()).mustBe(200);
            caseRef = review.steps().caseRef();
            standstill.reached();
            process.kill();
        }
        standstill.over();
        assertThat(count(CAUSED)).isEqualTo(killed.stored());
        String remembered = token(PROCESSOR);

        try (ServiceProcess again = started("PT10S")) {
            Waiting.until(
                    "the process goes on", PATIENCE, () -> !token(PROCESSOR).equals(remembered));
            // what is asked for later by the same process comes after what it had to make up for
            ReviewSteps.opened(again.service());

            assertThat(count(CAUSED)).isEqualTo(1);
            Waiting.until(
                    "the plan is shown",
                    PATIENCE,
                    () -> theCase(again.service(), caseRef).path("plans").size() == 1);
            assertThat(theCase(again.service(), caseRef).at("/file/openTasks").toString())
                    .doesNotContain("PROCESS_REFUSED");
        }
    }

    /** PM5: "raise task Reconsider, listed for next SCSG", by the process that keeps agendas in tables of its own. */
    @ParameterizedTest
    @EnumSource
    void whatIsListedIsListedExactlyOnceInEffect(KilledMoment killed) {
        Standstill standstill = new Standstill(database);
        CaseSteps steps;
        try (ServiceProcess process = started("PT10S")) {
            ReviewSteps review = ReviewSteps.submitted(process.service());
            steps = review.steps();
            process.service()
                    .as(Users.BUSINESS_MANAGER)
                    .post(
                            "/api/meetings",
                            Map.of("body", "SCSG", "kind", "REGULAR", "channel", "ROOM", "on", "2026-03-19"))
                    .mustBe(201);
            Waiting.until("the process knows the meeting", PATIENCE, () -> rows("meeting_to_come") == 1);
            killed.arrange(standstill, WITH_TABLES, LISTED);
            review.panelSays("SUGGESTS_NO_LCSPR", Map.of()).mustBe(200);
            standstill.reached();
            process.kill();
        }
        standstill.over();
        assertThat(count(LISTED)).isEqualTo(killed.stored());
        assertThat(rows("unheard_decision")).isZero();
        String remembered = token(WITH_TABLES);

        try (ServiceProcess again = started("PT10S")) {
            Waiting.until(
                    "the process goes on", PATIENCE, () -> !token(WITH_TABLES).equals(remembered));
            Waiting.until(
                    "it knows the item", PATIENCE, () -> rows("unheard_decision where item_ref is not null") == 1);

            assertThat(count(LISTED)).isEqualTo(1);
            assertThat(rows("unheard_decision")).isEqualTo(1);
            Waiting.until(
                    "the task is shown", PATIENCE, () -> tasks(again, steps).contains("RECONSIDER_OUTCOME"));
            assertThat(tasks(again, steps))
                    .containsOnlyOnce("RECONSIDER_OUTCOME")
                    .doesNotContain("PROCESS_REFUSED");
        }
    }

    /** PM10: "A deadline due while the service was down fires once at restart". */
    @Test
    void aDeadlineThatPassedMeanwhileIsSaidOnceAtTheNextStart() {
        CaseSteps steps;
        try (ServiceProcess process = started("PT10S")) {
            steps = new CaseSteps(process.service()).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
            Waiting.until("the clocks are known to the job", PATIENCE, () -> running(steps) == 2);
            process.kill();
        }
        database.sql("update training.clock set ahead_millis = ahead_millis + :meanwhile")
                .param("meanwhile", Duration.ofDays(60).toMillis())
                .update();

        for (int start = 1; start <= 2; start++) {
            try (ServiceProcess _ = started("PT1S")) {
                // the run under way may have begun before the service was ready, and then did nothing
                theJobRuns();
                theJobRuns();
            }
        }
        assertThat(notices(steps, "C1")).containsExactly("deadline.DeadlineMissed");
        assertThat(notices(steps, "C2")).containsExactly("deadline.DeadlineMissed");
    }

    private ServiceProcess started(String dueWorkEvery) {
        Map<String, String> settings = new HashMap<>(kept.settings());
        settings.put("casereview.due-work-every", dueWorkEvery);
        settings.put("db-scheduler.polling-interval", "1s");
        return ServiceProcess.start(dataDir, settings).untilReady();
    }

    private void theJobRuns() {
        String before = lastRun();
        Waiting.until("the job has run", PATIENCE, () -> !lastRun().equals(before));
    }

    private String lastRun() {
        return database.sql(
                        "select coalesce(last_success::text, '') from command_side.scheduled_tasks where task_name = 'due-work'")
                .query(String.class)
                .single();
    }

    private static JsonNode theCase(Service service, String caseRef) {
        return service.as(Users.BUSINESS_MANAGER)
                .get("/api/cases/" + caseRef)
                .mustBe(200)
                .json();
    }

    private static String tasks(ServiceProcess process, CaseSteps steps) {
        return theCase(process.service(), steps.caseRef()).at("/file/openTasks").toString();
    }

    private int rows(String ofTheProcess) {
        return database.sql("select count(*) from command_side." + ofTheProcess)
                .query(Integer.class)
                .single();
    }

    private int count(String eventType) {
        return database.sql("select count(*) from event_store.events where payload_type = :type")
                .param("type", eventType)
                .query(Integer.class)
                .single();
    }

    private String token(String processor) {
        return database.sql("select encode(token, 'hex') from event_store.tokens where processor_name = :group")
                .param("group", processor)
                .query(String.class)
                .single();
    }

    private int running(CaseSteps steps) {
        return database.sql("select count(*) from command_side.running_clock where stream_id = :case")
                .param("case", UUID.fromString(steps.id()))
                .query(Integer.class)
                .single();
    }

    private List<String> notices(CaseSteps steps, String kind) {
        return database.sql("select payload_type from event_store.events where aggregate_id = :clock order by 1")
                .param("clock", ClockId.of(UUID.fromString(steps.id()), kind, 1).toString())
                .query(String.class)
                .list();
    }
}
