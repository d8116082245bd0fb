package uk.casereview.confidential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.casereview.audit.verify.Twin;
import uk.casereview.audit.verify.Verified;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceProcess;
import uk.casereview.system.Waiting;

/**
 * §10.5 IG4: "erasure … destroys the key, and the structured, pseudonymous audit skeleton remains". After an erasure neither
 * the text nor the key it was sealed under is anywhere: not in a dump, not in any file of the data directory, whatever was
 * made of the case before, and not in what is made of it afterwards. Both verifiers pass the record.
 */
class ErasedCanaryIT {
    private static final String CANARY = "Zugunruhe";
    private static final Needle TEXT = new Needle(CANARY);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MORE_THAN_A_SNAPSHOT_NEEDS = 60;
    private static final List<String> FIGURES = List.of("timeliness", "actions", "themes", "decisions");

    private record Made(String id, String caseRef) {}

    @TempDir
    private Path folder;

    private Path dataDir() {
        return folder.resolve("data");
    }

    @Test
    void neitherTheTextNorItsKeyIsAnywhere() throws Exception {
        byte[] key;
        try (ServiceProcess process = ServiceProcess.start(dataDir(), Map.of("casereview.audit.checkpoint-after", "1s"))
                .untilReady()) {
            Service service = process.service();
            DataSource superuser = superuser();
            JdbcClient database = JdbcClient.create(superuser);
            Made made = aCaseOfManyKinds(service, database);
            key = database.sql("select wrapped_key from keys.data_key where subject_id = ?::uuid")
                    .param(made.id())
                    .query(byte[].class)
                    .single();
            // what is looked for is found while it is there
            assertThat(DatabaseDump.of(superuser)
                            .whereIs(new Needle(HexFormat.of().formatHex(key))))
                    .containsOnlyKeys("keys.data_key");
            assertThat(DataFiles.with(dataDir(), key)).isNotEmpty();
            String figures = figures(service);

            erase(service, made);

            String read = service.as("bscp.business-manager")
                    .get("/api/cases/" + made.caseRef())
                    .mustBe(200)
                    .body();
            assertThat(read).contains("[erased]").doesNotContain(CANARY);
            assertThat(figures(service)).isEqualTo(figures);
            DatabaseDump dump = DatabaseDump.of(superuser);
            assertThat(dump.whereIs(TEXT)).isEmpty();
            assertThat(dump.whereIs(new Needle(HexFormat.of().formatHex(key)))).isEmpty();
            assertThat(dump.rowsOf("event_store.dead_letters")).isPositive();
            assertThat(dump.rowsOf("event_store.snapshots")).isPositive();
            assertThat(exports(service, made.caseRef())).noneMatch(TEXT::in);
            bothVerifiersPass(service);
            Path backUp = backUp(database);
            assertThat(DataFiles.with(backUp, key)).isEmpty();
            assertThat(DataFiles.with(backUp, CANARY.getBytes(StandardCharsets.UTF_8)))
                    .isEmpty();
            assertThat(DataFiles.with(dataDir(), key)).isEmpty();
            assertThat(process.said()).doesNotContain(CANARY);
        }
        assertThat(DataFiles.with(dataDir(), key)).isEmpty();
        assertThat(DataFiles.with(dataDir(), CANARY.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    /** Recorded, seen in views and by a snapshot, set aside where nobody can read it. */
    private static Made aCaseOfManyKinds(Service service, JdbcClient database) {
        service.setClock("bscp.administrator", Instant.parse("2026-02-09T09:00:00Z"));
        Map<String, Object> incident = new HashMap<>(Map.of(
                "incidentOn", "2026-02-06",
                "awareOn", "2026-02-06",
                "abuseOrNeglect", "SUSPECTED",
                "locationType", "HOME",
                "laCode", "E08000025",
                "outline", CANARY + " was heard at night.",
                "children",
                        List.of(Map.of(
                                "outcome",
                                "DEATH",
                                "ageYears",
                                3,
                                "harmTypes",
                                List.of("NEGLECT"),
                                "name",
                                CANARY + " Invented"))));
        var recorded =
                service.as("bscp.la-notifier").post("/api/incidents", incident).mustBe(201);
        String id = recorded.text("/id");
        Caller scrutineer = service.as("bscp.scrutineer");
        for (int i = 0; i < MORE_THAN_A_SNAPSHOT_NEEDS; i++) {
            scrutineer
                    .post("/api/incidents/" + id + "/add-scrutiny-observation", Map.of("text", CANARY + " again, " + i))
                    .mustBe(200);
        }
        database.sql("""
                        insert into event_store.events (event_id, aggregate_id, sequence_number, aggregate_type, stored_at,
                            payload_type, payload, meta_data)
                        select 'no form', gen_random_uuid(), 0, aggregate_type, stored_at, payload_type,
                            convert_to(replace(convert_from(payload, 'UTF8'), '"SUSPECTED"', '"NO SUCH WORD"'), 'UTF8'),
                            meta_data
                          from event_store.events where payload_type = 'notification.IncidentRecorded'""").update();
        Waiting.until(
                "it is set aside",
                PATIENCE,
                () -> one(database, "select count(*) from event_store.dead_letters") > 0
                        && one(database, "select count(*) from event_store.snapshots") > 0);
        assertThat(service.as("bscp.business-manager")
                        .get("/api/cases/" + recorded.text("/caseRef"))
                        .mustBe(200)
                        .body())
                .contains(CANARY);
        return new Made(id, recorded.text("/caseRef"));
    }

    private static void erase(Service service, Made made) {
        Caller officer = service.as("bscp.dpo");
        String request = officer.post(
                        "/api/data-requests",
                        Map.of("notificationId", made.id(), "kind", "ERASURE", "text", "What is asked."))
                .mustBe(201)
                .text("/id");
        String address = "/api/data-requests/" + request;
        officer.post(address + "/decide-data-request", Map.of("decision", "GRANTED", "reason", "Weighed."))
                .mustBe(200);
        service.as("bscp.dpo.deputy")
                .post(address + "/approve-erasure", Map.of())
                .mustBe(200);
        Waiting.until(
                "it is certified",
                PATIENCE,
                () -> officer.get(address).text("/entry/stage").equals("ERASURE_CERTIFIED"));
    }

    private static List<String> exports(Service service, String caseRef) {
        return Stream.of("/api/audit?case=", "/api/decisions?case=")
                .flatMap(address -> Stream.of("text/csv", "application/x-ndjson")
                        .map(form -> service.as("bscp.scrutineer")
                                .with("Accept", form)
                                .get(address + caseRef)
                                .mustBe(200)
                                .body()))
                .toList();
    }

    private void bothVerifiersPass(Service service) throws Exception {
        Caller scrutineer = service.as("bscp.scrutineer");
        Waiting.until(
                "all is under a checkpoint",
                PATIENCE,
                () -> scrutineer.get("/api/audit/checkpoint").status() == 200);
        Path keys = Files.writeString(
                folder.resolve("keys.txt"),
                scrutineer
                        .get("/api/audit/checkpoint")
                        .mustBe(200)
                        .json()
                        .path("keys")
                        .valueStream()
                        .map(key -> key.asString() + "\n")
                        .reduce("", String::concat));
        Path bundle = folder.resolve("bundle.gz");
        HttpRequest.Builder ask = HttpRequest.newBuilder(URI.create(scrutineer.address() + "/api/audit/bundle"));
        scrutineer.headers().forEach(ask::header);
        assertThat(scrutineer
                        .client()
                        .send(ask.build(), BodyHandlers.ofFile(bundle))
                        .statusCode())
                .isEqualTo(200);
        List<String> words = List.of("bundle", bundle.toString(), "--key", keys.toString());
        assertThat(Verified.by(words).said()).contains("IN ORDER");
        try (Twin second = Twin.started()) {
            assertThat(second.run(words)).isZero();
        }
    }

    /** The files as they are at this moment, which is what a back-up of the machine takes. */
    private Path backUp(JdbcClient database) {
        database.sql("checkpoint").update();
        return DataFiles.copied(dataDir(), folder.resolve("back-up"));
    }

    private static String figures(Service service) {
        StringBuilder said = new StringBuilder();
        for (String figure : FIGURES) {
            said.append(service.as("bscp.business-manager")
                    .get("/api/dashboards/" + figure)
                    .mustBe(200)
                    .body()
                    .replaceAll("\"(freshAt|position)\":(\"[^\"]*\"|\\d+)", ""));
        }
        return said.toString();
    }

    private static long one(JdbcClient database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private DataSource superuser() throws IOException {
        String password =
                Files.readAllLines(dataDir().resolve("postgresql.credentials")).getFirst();
        String port = Files.readAllLines(dataDir().resolve("postgresql/postmaster.pid"))
                .get(3);
        return new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/casereview", "postgres", password);
    }
}
