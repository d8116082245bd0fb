package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import uk.casereview.audit.log.SlowLog;
import uk.casereview.query.Projections;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceProcess;
import uk.casereview.system.StartedBefore;
import uk.casereview.system.TestDatabase;
import uk.casereview.system.Waiting;

/**
 * Wherever the service is killed, the audit log has no gap and no double, and nothing that nobody can read stops it; what is
 * changed afterwards it finds by itself.
 */
class KilledLogIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String RECORDED = "notification.IncidentRecorded";
    private static final String DECIDED = "notification.NotifiabilityDecided";

    private final Path dataDir;
    private final TestDatabase kept;
    private final JdbcClient database;

    @AutoClose
    private final SingleConnectionDataSource connection;

    KilledLogIT(@TempDir Path dataDir) {
        this.dataDir = dataDir;
        kept = StartedBefore.copiedTo(dataDir);
        connection = kept.connected();
        database = JdbcClient.create(connection);
    }

    @Test
    void hasNoGapAndNoDouble() {
        killed(standstill -> standstill.whileLogging(RECORDED), KilledLogIT::recorded);
        killed(
                standstill -> standstill.beforeRemembering(Projections.AUDIT_LOG, DECIDED),
                service -> recorded(service).decidedNotifiable());
        long before = leaves();
        try (ServiceProcess process = started()) {
            unreadable();
            recorded(process.service());

            Waiting.until("all is logged", PATIENCE, () -> leaves() == events());
            assertThat(leaves()).isGreaterThan(before);
            assertThat(database.sql("select encode(hash, 'base64') from audit_log.leaf order by leaf_index")
                            .query(String.class)
                            .list())
                    .isEqualTo(SlowLog.of(database).hashes());
            assertThat(database.sql("select leaf_index from audit_log.leaf order by position")
                            .query(Long.class)
                            .list())
                    .isSorted()
                    .endsWith(leaves() - 1);
            itsOwnCheckFindsWhatIsChanged(process.service());
        }
    }

    private void killed(Consumer<Standstill> where, Consumer<Service> doing) {
        Standstill standstill = new Standstill(database);
        try (ServiceProcess process = started()) {
            where.accept(standstill);
            doing.accept(process.service());
            standstill.reached();
            process.kill();
        }
        standstill.over();
    }

    /** Nothing before, and then what was changed as the database's superuser; it goes on serving nevertheless. */
    private void itsOwnCheckFindsWhatIsChanged(Service service) {
        Waiting.until(
                "a round is over",
                PATIENCE,
                () -> selfCheck(service).path("inOrder").asBoolean());
        assertThat(service.asNobody().get("/actuator/health").status()).isEqualTo(200);

        String changed = database.sql("""
                        update event_store.events set payload = convert_to('{}', 'UTF8')
                         where global_index = (select position from audit_log.leaf where leaf_index = 3)
                        returning event_id""").query(String.class).single();

        Waiting.until(
                "it is found", PATIENCE, () -> selfCheck(service).path("found").asInt() == 1);
        JsonNode found = selfCheck(service);
        assertThat(found.path("inOrder").asBoolean()).isFalse();
        assertThat(found.at("/differences/0/kind").asString()).isEqualTo("EVENT_CHANGED");
        assertThat(found.at("/differences/0/at").asLong()).isEqualTo(3);
        assertThat(found.at("/differences/0/eventId").asString()).isEqualTo(changed);
        assertThat(service.asNobody().get("/actuator/health").status()).isEqualTo(503);
        Waiting.until(
                "it is on record in every partnership's trail",
                PATIENCE,
                () -> told(service, "bscp.scrutineer") == 1 && told(service, "scsp.scrutineer") == 1);
        assertThat(service.asNobody().get("/actuator/health/readiness").status())
                .isEqualTo(200);
    }

    private static int told(Service service, String scrutineer) {
        return service.as(scrutineer)
                .get("/api/audit?type=audit.DifferencesFound")
                .mustBe(200)
                .json()
                .path("lines")
                .size();
    }

    private static JsonNode selfCheck(Service service) {
        return service.as("bscp.scrutineer")
                .get("/api/audit/self-check")
                .mustBe(200)
                .json();
    }

    /** An event of a known name whose content nobody can read any more. */
    private void unreadable() {
        database.sql("""
                        insert into event_store.events (event_id, aggregate_id, sequence_number, aggregate_type, stored_at,
                            payload_type, payload, meta_data)
                        values ('of no form', 'of no form', 0, 'nothing', now(), 'meeting.MinutesApproved', '{"b":1,"a":[]}', '{}')
                        """).update();
    }

    private static CaseSteps recorded(Service service) {
        return new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
    }

    private ServiceProcess started() {
        Map<String, String> settings = new HashMap<>(kept.settings());
        settings.put("casereview.audit.self-check-rest", "PT0.1S");
        settings.put("casereview.audit.self-check-pause", "PT0.1S");
        return ServiceProcess.start(dataDir, settings).untilReady();
    }

    private long leaves() {
        return database.sql("select count(*) from audit_log.leaf")
                .query(Long.class)
                .single();
    }

    private long events() {
        return database.sql("select count(*) from event_store.events")
                .query(Long.class)
                .single();
    }
}
