package uk.casereview.confidential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
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
 * made of the case before, and not in what is made of it afterwards. Both verifiers pass the record, and what was taken away
 * of it before still holds.
 */
class ErasedCanaryIT {
    private static final String CANARY = CanaryCase.CANARY;
    private static final Needle TEXT = new Needle(CANARY);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> FIGURES = List.of("timeliness", "actions", "themes", "decisions");

    @TempDir
    private Path folder;

    private Path dataDir() {
        return folder.resolve("data");
    }

    @Test
    void neitherTheTextNorItsKeyIsAnywhere() throws Exception {
        List<byte[]> keys;
        try (ServiceProcess process = ServiceProcess.start(dataDir(), Map.of("casereview.audit.checkpoint-after", "1s"))
                .untilReady()) {
            Service service = process.service();
            DataSource superuser = superuser();
            JdbcClient database = JdbcClient.create(superuser);
            CanaryCase made = CanaryCase.ofManyKinds(service, database);
            // the case's own and the child's
            keys = database.sql("select wrapped_key from keys.data_key where made_for = ?::uuid")
                    .param(made.id())
                    .query(byte[].class)
                    .list();
            assertThat(keys).hasSize(2);
            // what is looked for is found while it is there
            DatabaseDump before = DatabaseDump.of(superuser);
            assertThat(keys).allSatisfy(key -> {
                assertThat(before.whereIs(hex(key))).containsOnlyKeys("keys.data_key");
                assertThat(DataFiles.with(dataDir(), key)).isNotEmpty();
            });
            assertThat(made.heldAboutTheChild(service)).contains(CANARY);
            String figures = figures(service);

            BeforeErasure taken = BeforeErasure.taken(service.as("bscp.scrutineer"), database, made.id(), folder);
            made.erase(service);

            String read = service.as("bscp.business-manager")
                    .get("/api/cases/" + made.caseRef())
                    .mustBe(200)
                    .body();
            assertThat(read).contains("[erased]").doesNotContain(CANARY);
            assertThat(figures(service)).isEqualTo(figures);
            assertThat(made.heldAboutTheChild(service)).doesNotContain(CANARY);
            DatabaseDump dump = DatabaseDump.of(superuser);
            assertThat(dump.whereIs(TEXT)).isEmpty();
            assertThat(keys)
                    .allSatisfy(key -> assertThat(dump.whereIs(hex(key))).isEmpty());
            assertThat(dump.rowsOf("event_store.dead_letters")).isPositive();
            assertThat(dump.rowsOf("event_store.snapshots")).isPositive();
            assertThat(exports(service, made.caseRef())).noneMatch(TEXT::in);
            String bundle = bundleThatBothVerifiersPass(service, taken);
            assertThat(TEXT.in(bundle)).isFalse();
            assertThat(keys).noneMatch(key -> hex(key).in(bundle));
            Path backUp = backUp(database);
            assertThat(keys)
                    .allSatisfy(key -> assertThat(DataFiles.with(backUp, key)).isEmpty());
            assertThat(DataFiles.with(backUp, CANARY.getBytes(StandardCharsets.UTF_8)))
                    .isEmpty();
            assertThat(keys)
                    .allSatisfy(
                            key -> assertThat(DataFiles.with(dataDir(), key)).isEmpty());
            assertThat(process.said()).doesNotContain(CANARY);
        }
        assertThat(keys)
                .allSatisfy(key -> assertThat(DataFiles.with(dataDir(), key)).isEmpty());
        assertThat(DataFiles.with(dataDir(), CANARY.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static Needle hex(byte[] key) {
        return new Needle(HexFormat.of().formatHex(key));
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

    /** The record as it is handed over, unpacked. */
    private String bundleThatBothVerifiersPass(Service service, BeforeErasure taken) throws Exception {
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
            assertThat(second.to(words).code()).isZero();
            taken.mustStillHold(scrutineer, bundle, keys, folder, second);
        }
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(bundle))) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
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

    private DataSource superuser() throws IOException {
        String password =
                Files.readAllLines(dataDir().resolve("postgresql.credentials")).getFirst();
        String port = Files.readAllLines(dataDir().resolve("postgresql/postmaster.pid"))
                .get(3);
        return new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/casereview", "postgres", password);
    }
}
