package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.RequestSteps.SECOND;
import static uk.casereview.scenario.RequestSteps.aCase;
import static uk.casereview.scenario.RequestSteps.logged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceProcess;
import uk.casereview.system.StartedBefore;
import uk.casereview.system.TestDatabase;
import uk.casereview.system.Waiting;

/**
 * Killed between one key and the next, and between destroying keys and certifying it, and given back an older database of
 * keys: erased is erased.
 */
class KilledErasureRulesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String CERTIFIED = "data-request.ErasureCertified";
    private static final String OUTLINE = "A boy of three was found dead at home.";

    private final Path dataDir;
    private final TestDatabase kept;
    private final JdbcClient database;

    @AutoClose
    private final SingleConnectionDataSource connection;

    KilledErasureRulesIT(@TempDir Path dataDir) {
        this.dataDir = dataDir;
        kept = StartedBefore.copiedTo(dataDir);
        connection = kept.connected();
        database = JdbcClient.create(connection);
    }

    /** A row of the table of keys, as a back-up has it. */
    private record KeptKey(UUID id, String wrapped, String by) {}

    @Test
    void itIsCertifiedOnceAndNoRestoreBringsAKeyBack() throws IOException {
        Standstill standstill = new Standstill(database);
        CaseSteps about;
        RequestSteps request;
        List<KeptKey> backUp;
        try (ServiceProcess process = started()) {
            about = aCase(process.service());
            request = logged(process.service(), about, "ERASURE");
            UUID added = justAdded(about);
            backUp = keys();
            request.decide("GRANTED").mustBe(200);
            standstill.beforeDestroying(added);
            request.by(SECOND, "approve-erasure", Map.of()).mustBe(200);
            standstill.reached();
            assertThat(destroyed()).isEqualTo(2);
            process.kill();
        }
        standstill.over();
        standstill.beforeStoring(CERTIFIED);
        try (ServiceProcess process = started()) {
            standstill.reached();
            assertThat(destroyed()).isEqualTo(3);
            process.kill();
        }
        standstill.over();
        List<String> listed = Files.readAllLines(list());
        assertThat(listed).hasSize(3).allMatch(line -> line.contains(request.id()));
        restore(backUp);

        try (ServiceProcess process = started()) {
            Service service = process.service();
            assertThat(text(service, about)).contains("[erased]").doesNotContain(OUTLINE);
            Waiting.until("it is certified", PATIENCE, () -> count() == 1);
            Waiting.until(
                    "that is remembered", PATIENCE, () -> rows("destroyed_key") == 3 && rows("approved_erasure") == 0);
            RequestSteps again = new RequestSteps(service, about, request.id());
            exactly(again.close(), "DataRequestClosed");
        }
        assertThat(Files.readAllLines(list())).isEqualTo(listed);
        Files.delete(list());
        Files.delete(copy());
        restore(backUp);

        try (ServiceProcess process = started()) {
            assertThat(text(process.service(), about)).contains("[erased]").doesNotContain(OUTLINE);
            assertThat(Files.readAllLines(list())).hasSize(3).allMatch(line -> line.contains(request.id()));
            assertThat(process.said())
                    .contains("were not on the list of erasures")
                    .contains("were not destroyed in this database");
            assertThat(count()).isEqualTo(1);
        }
        // the whole data directory of before the erasure is put back: only the copy elsewhere knows of it
        Files.delete(list());
        restore(backUp);
        database.sql("delete from command_side.destroyed_key").update();

        try (ServiceProcess process = started()) {
            assertThat(process.said()).contains("The list of erasures lacked 3 that its copy has");
            assertThat(text(process.service(), about)).contains("[erased]").doesNotContain(OUTLINE);
            assertThat(Files.readAllLines(list())).hasSize(3).allMatch(line -> line.contains(request.id()));
        }
    }

    /** The key of somebody whom a command is just adding to the case, and whom no event names yet. */
    private UUID justAdded(CaseSteps about) {
        return database.sql("""
                        insert into keys.data_key (subject_id, wrapped_key, wrapped_by, made_for)
                        select gen_random_uuid(), wrapped_key, wrapped_by, subject_id
                          from keys.data_key where subject_id = ?::uuid
                        returning subject_id""")
                .param(about.id())
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }

    private List<KeptKey> keys() {
        return database.sql(
                        "select subject_id, encode(wrapped_key, 'hex'), wrapped_by from keys.data_key where wrapped_key is not null")
                .query((row, _) -> new KeptKey(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    private void restore(List<KeptKey> backUp) {
        assertThat(backUp).hasSizeGreaterThan(2);
        for (KeptKey key : backUp) {
            database.sql("""
                            update keys.data_key set wrapped_key = decode(?, 'hex'), wrapped_by = ?, erased_at = null, erased_for = null
                            where subject_id = ?""")
                    .param(key.wrapped())
                    .param(key.by())
                    .param(key.id())
                    .update();
        }
        assertThat(destroyed()).isZero();
    }

    private static String text(Service service, CaseSteps about) {
        return service.as(Users.BUSINESS_MANAGER)
                .get("/api/cases/" + about.caseRef())
                .mustBe(200)
                .body();
    }

    private Path list() {
        return dataDir.resolve("erasures/list");
    }

    private Path copy() {
        return dataDir.resolve("checkpoints/erasures");
    }

    private int destroyed() {
        return one("select count(*) from keys.data_key where erased_at is not null and wrapped_key is null");
    }

    private int count() {
        return one("select count(*) from event_store.events where payload_type = '" + CERTIFIED + "'");
    }

    private int rows(String table) {
        return one("select count(*) from command_side." + table);
    }

    private int one(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    private ServiceProcess started() {
        return ServiceProcess.start(dataDir, kept.settings()).untilReady();
    }
}
