package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.audit.log.SlowLog;
import uk.casereview.audit.proof.Receipt;
import uk.casereview.audit.verify.Verified;
import uk.casereview.system.Answer;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;
import uk.casereview.system.Waiting;

/** Design §7 over HTTP: every event is a leaf, and what the service hands out is checked without it. */
@ServiceTest
class AuditRecordIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Autowired
    private JdbcClient database;

    private Caller scrutineer;

    @BeforeEach
    void signIn(Service service) {
        scrutineer = service.as(Users.SCRUTINEER);
    }

    @Test
    void theLogIsWhatAnybodyWorksOutOfTheRawRows(Service service, @Autowired DataSource pool) throws Exception {
        new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        givenUp(pool);
        new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        int size = signed();
        SlowLog slow = SlowLog.of(database);

        List<String> kept = database.sql(
                        "select leaf_index || ' ' || encode(hash, 'base64') from audit_log.leaf where leaf_index < ? order by leaf_index")
                .param(size)
                .query(String.class)
                .list();
        assertThat(kept)
                .isEqualTo(IntStream.range(0, size)
                        .mapToObj(index -> index + " " + slow.hash(index))
                        .toList());
        Answer checkpoint = scrutineer.get("/api/audit/checkpoint").mustBe(200);
        assertThat(checkpoint.text("/root"))
                .isEqualTo(
                        SlowLog.of(database).root(checkpoint.json().at("/size").asInt()));
    }

    /** A place that was taken and given back. */
    private static void givenUp(DataSource pool) throws Exception {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    insert into event_store.events (event_id, aggregate_id, sequence_number, stored_at, payload_type, payload,
                        meta_data) values ('x', 'x', 0, now(), 'x', '', '')""");
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Test
    void aReceiptIsCheckedWithoutTheService(Service service) throws IOException {
        UUID event = anEvent(new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02"));
        signed();

        Answer proof = scrutineer.get("/api/audit/proofs/" + event).mustBe(200);

        Path receipt = write("receipt", proof.text("/receipt"));
        assertThat(Receipt.parse(proof.text("/receipt")).holds()).isTrue();
        assertThat(verified("receipt", receipt.toString())).isEqualTo(0);
        assertThat(verified(
                        "receipt", receipt.toString(), "--bundle", bundle("").toString()))
                .isZero();
        assertThat(proof.text("/leaf")).startsWith("{\"event\":\"" + event + "\"");
    }

    @Test
    void theWholeLogIsCheckedWithoutTheService(Service service) throws IOException {
        new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        int older = signed();
        Path kept = write("kept", note());
        new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        int newer = signed();

        assertThat(verified("bundle", bundle("").toString(), "--checkpoint", kept.toString()))
                .isZero();
        String proof = scrutineer
                .get("/api/audit/consistency?from=" + older + "&to=" + newer)
                .mustBe(200)
                .text("/text");
        Path now = write("now", note());
        if (size() == newer) {
            assertThat(verified(
                            "checkpoints",
                            kept.toString(),
                            now.toString(),
                            "--proof",
                            write("proof", proof).toString()))
                    .isZero();
        }
    }

    @Test
    void aCasesEventsAreCheckedWithoutTheRest(Service service) throws IOException {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        anEvent(steps);
        signed();

        Path selection = bundle("?caseRef=" + steps.caseRef());

        assertThat(verified("bundle", selection.toString())).isZero();
        service.as("scsp.scrutineer")
                .get("/api/audit/bundle?caseRef=" + steps.caseRef())
                .mustBe(403);
    }

    @Test
    void aDecisionSaysWhereItsReceiptIs(Service service) {
        String caseRef = ReviewSteps.recommended(service).steps().caseRef();
        signed();
        Eventually.isTrue(() -> !receiptOf(caseRef).isEmpty());

        Answer proof = scrutineer.get(receiptOf(caseRef)).mustBe(200);

        assertThat(proof.text("/leaf")).contains(caseRef);
        Answer decided = decisions(caseRef);
        assertThat(proof.text("/index")).isEqualTo(decided.text("/rows/0/receipt/leafIndex"));
        String audit = "/api/decisions/" + decided.text("/rows/0/entry/decision/decisionId") + "/audit";
        assertThat(scrutineer.get(audit).mustBe(200).text("/receipt/proof")).isEqualTo(receiptOf(caseRef));
    }

    @Test
    void whatIsAskedForWronglyIsRefused(Service service) {
        UUID event = anEvent(new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02"));

        assertThat(service.as("scsp.scrutineer")
                        .get("/api/audit/proofs/" + event)
                        .mustBe(403)
                        .code())
                .isEqualTo("OUT_OF_PARTNERSHIP");
        assertThat(service.as(Users.BUSINESS_MANAGER)
                        .get("/api/audit/checkpoint")
                        .mustBe(403)
                        .code())
                .isEqualTo("FORBIDDEN_ROLE");
        scrutineer.get("/api/audit/proofs/" + UUID.randomUUID()).mustBe(404);
        scrutineer.get("/api/audit/consistency").mustBe(400);
        scrutineer.get("/api/audit/consistency?from=2&to=1").mustBe(400);
        scrutineer.get("/api/audit/consistency?from=0&to=999999999").mustBe(400);
    }

    /** The first event of the case, once the log has it. */
    private UUID anEvent(CaseSteps steps) {
        Waiting.until("the case is logged", PATIENCE, () -> !logged(steps).isEmpty());
        return logged(steps).getFirst();
    }

    private List<UUID> logged(CaseSteps steps) {
        return database.sql("""
                        select l.event_id from audit_log.leaf l
                        join event_store.events e on e.global_index = l.position
                         where e.aggregate_id = ? order by l.leaf_index
                        """).param(steps.id()).query(UUID.class).list();
    }

    /** Once a checkpoint covers all there was when this was asked. */
    private int signed() {
        long events = database.sql("select count(*) from event_store.events")
                .query(Long.class)
                .single();
        Waiting.until("a checkpoint covers " + events, PATIENCE, () -> size() >= events);
        return size();
    }

    private int size() {
        return scrutineer
                .get("/api/audit/checkpoint")
                .mustBe(200)
                .json()
                .at("/size")
                .asInt();
    }

    private String note() {
        return scrutineer.get("/api/audit/checkpoint").mustBe(200).text("/note");
    }

    private Answer decisions(String caseRef) {
        return scrutineer.get("/api/decisions?case=" + caseRef).mustBe(200);
    }

    private String receiptOf(String caseRef) {
        return decisions(caseRef).text("/rows/0/receipt/proof");
    }

    private int verified(String... arguments) throws IOException {
        Path keys = write(
                "keys", scrutineer.get("/api/audit/checkpoint").mustBe(200).text("/keys/0") + "\n");
        Verified verified = Verified.by(Stream.concat(Stream.of(arguments), Stream.of("--key", keys.toString()))
                .toList());
        assertThat(verified.said()).contains("IN ORDER");
        return verified.code();
    }

    private Path bundle(String parameters) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(scrutineer.address() + "/api/audit/bundle" + parameters));
        scrutineer.headers().forEach(request::header);
        try {
            HttpResponse<Path> answer =
                    scrutineer.client().send(request.build(), BodyHandlers.ofFile(folder.resolve("bundle.gz")));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/gzip");
            return answer.body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
