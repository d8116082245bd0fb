package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Users.SCRUTINEER;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.casereview.audit.proof.Receipt;
import uk.casereview.sample.DemoUser;
import uk.casereview.shared.Role;
import uk.casereview.system.Answer;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;
import uk.casereview.system.TestDatabase;

/** Design §7: the access log is "written before the answer", in the audit log, and read by whom it is for. */
@ServiceTest
class AccessRecordRulesIT {
    @Autowired
    private JdbcClient database;

    @Autowired
    private Environment environment;

    private CaseSteps steps;
    private AccessSteps log;

    @BeforeEach
    void aCase(Service service) {
        steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        settled(service);
        log = new AccessSteps(database, steps.caseRef());
    }

    /** Whoever reads no text waits until the case can be read, and leaves nothing. */
    private void settled(Service service) {
        DemoUser.in(Role.QIO, "BSCP")
                .caller(service)
                .get("/api/cases/" + steps.caseRef() + "?after=" + steps.position())
                .mustBe(200);
    }

    private Answer read(Caller reader) {
        return reader.send("/api/cases/" + steps.caseRef(), "GET", "");
    }

    @Test
    void aPageLeavesOneEntryAsAReadDoes(Service service) {
        var page = AccessSteps.page(service, Users.CHAIR, "/cases/" + steps.caseRef());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("found dead");
        assertThat(log.only().said("asked")).isEqualTo("GET /cases/{caseRef}");
        assertThat(log.only().said("kind")).isEqualTo("TEXT_READ");
        assertThat(log.only().who("usr")).isEqualTo(Users.id(Users.CHAIR));
        assertThat(AccessSteps.page(service, Users.OBSERVER, "/cases/" + steps.caseRef())
                        .statusCode())
                .isEqualTo(403);
        assertThat(log.entries().getLast().said("kind")).isEqualTo("REFUSED");
    }

    @Test
    void whatCannotBeRecordedIsNotAnswered(Service service) {
        trigger("raise exception 'nothing is recorded';");
        try {
            Answer unanswered = read(service.as(Users.CHAIR)).mustBe(503);

            assertThat(unanswered.body()).doesNotContain("found dead");
            read(service.as(Users.OBSERVER)).mustBe(503);
            assertThat(AccessSteps.page(service, Users.CHAIR, "/cases/" + steps.caseRef())
                            .statusCode())
                    .isEqualTo(503);
        } finally {
            noTrigger();
        }
        read(service.as(Users.CHAIR)).mustBe(200);
        assertThat(log.entries()).hasSize(1);
    }

    /** So whoever kills the service between the two finds the record, and nobody has the answer. */
    @Test
    void theAnswerWaitsForTheRecord(Service service) {
        trigger("perform pg_sleep(1);");
        try {
            long asked = System.nanoTime();
            read(service.as(Users.CHAIR)).mustBe(200);

            assertThat(System.nanoTime() - asked).isGreaterThan(1_000_000_000L);
        } finally {
            noTrigger();
        }
        assertThat(log.entries()).hasSize(1);
    }

    private void trigger(String statement) {
        JdbcClient superuser = superuser();
        superuser
                .sql("create function event_store.held() returns trigger language plpgsql as $$ begin " + statement
                        + " return new; end $$")
                .update();
        superuser.sql("""
                create trigger held before insert on event_store.events for each row
                when (new.payload_type = 'access.AccessRecorded' and convert_from(new.payload, 'UTF8') like '%%%s%%')
                execute function event_store.held()
                """.formatted(steps.caseRef())).update();
    }

    private void noTrigger() {
        superuser().sql("drop function event_store.held() cascade").update();
    }

    private JdbcClient superuser() {
        return JdbcClient.create(TestDatabase.superuser(environment.getRequiredProperty("spring.datasource.url")));
    }

    @Test
    void itIsReadByWhomItIsFor(Service service) {
        read(service.as(Users.BUSINESS_MANAGER)).mustBe(200);
        read(service.as(Users.SANDWELL_BUSINESS_MANAGER)).mustBe(403);
        String query = "/api/access-log?case=" + steps.caseRef();

        for (String reader : List.of(SCRUTINEER, RequestSteps.OFFICER, RequestSteps.AUDITOR)) {
            Eventually.isTrue(() -> lines(service.as(reader), query).size() == 2);
            JsonNode refused = lines(service.as(reader), query).getFirst();
            JsonNode shown = lines(service.as(reader), query).getLast();
            assertThat(refused.path("partnership").asString()).isEqualTo("SCSP");
            assertThat(refused.path("refusal").asString()).isEqualTo("OUT_OF_PARTNERSHIP");
            assertThat(shown.path("userId").asString()).isEqualTo(Users.id(Users.BUSINESS_MANAGER));
            assertThat(shown.path("kind").asString()).isEqualTo("IDENTITY_READ");
            assertThat(lines(service.as(reader), query + "&kind=REFUSED")).containsExactly(refused);
            assertThat(lines(service.as(reader), query + "&person=" + Users.id(Users.BUSINESS_MANAGER)))
                    .containsExactly(shown);
            assertThat(lines(service.as(reader), query + "&from=2026-02-02&to=2026-02-02"))
                    .hasSize(2);
            assertThat(lines(service.as(reader), query + "&to=2020-01-01")).isEmpty();
            Answer page = service.as(reader).get(query + "&size=1").mustBe(200);
            assertThat(page.json().path("more").asBoolean()).isTrue();
            assertThat(lines(service.as(reader), query + "&size=1&cursor=" + page.text("/next")))
                    .containsExactly(shown);
        }
        assertThat(lines(service.as("scsp.scrutineer"), query)).isEmpty();
        assertThat(service.as(Users.CHAIR).get(query).mustBe(403).code()).isEqualTo("FORBIDDEN_ROLE");
        assertThat(service.as(SCRUTINEER)
                        .with("Accept", "text/csv")
                        .get(query)
                        .mustBe(200)
                        .body())
                .startsWith("position,eventId,recordedAt,userId,role,partnership,agency,kind,asked,caseRef,texts,");
        Eventually.isTrue(
                () -> lines(service.as(SCRUTINEER), query + "&kind=EXPORT").size() == 1);
    }

    private static List<JsonNode> lines(Caller reader, String query) {
        return reader.get(query).mustBe(200).json().path("lines").valueStream().toList();
    }

    @Test
    void itIsInTheAuditLogAndNotInTheTrail(Service service) {
        read(service.as(Users.CHAIR)).mustBe(200);
        String event = log.only().eventId();
        Caller scrutineer = service.as(SCRUTINEER);
        Eventually.isTrue(() -> scrutineer.get("/api/audit/proofs/" + event).status() == 200
                && !scrutineer
                        .get("/api/audit/proofs/" + event)
                        .text("/receipt")
                        .isEmpty());

        Answer proof = scrutineer.get("/api/audit/proofs/" + event).mustBe(200);
        assertThat(Receipt.parse(proof.text("/receipt")).holds()).isTrue();
        assertThat(proof.text("/leaf"))
                .contains("access.AccessRecorded", steps.caseRef())
                .doesNotContain("found dead");
        assertThat(new Trail(scrutineer).paged("?case=" + steps.caseRef()))
                .isNotEmpty()
                .noneMatch(line -> line.path("eventId").asString().equals(event));
    }
}
