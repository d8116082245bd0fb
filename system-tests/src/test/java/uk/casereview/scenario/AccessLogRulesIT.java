package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Users.SCRUTINEER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.sample.DemoUser;
import uk.casereview.scenario.AccessSteps.Entry;
import uk.casereview.shared.Role;
import uk.casereview.system.Answer;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** IG8: "every read of identity data logged (who, when, why)". */
@ServiceTest
class AccessLogRulesIT {
    private static final String NAME = "Invented Person";

    @Autowired
    private JdbcClient database;

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
    void whoIsShownTextIsOnRecord(Service service) {
        read(service.as(Users.CHAIR)).mustBe(200);

        Entry entry = log.only();
        assertThat(entry.said("kind")).isEqualTo("TEXT_READ");
        assertThat(entry.said("asked")).isEqualTo("GET /api/cases/{caseRef}");
        assertThat(entry.event().path("texts").toString()).isEqualTo("[\"NARRATIVE\"]");
        assertThat(entry.event().path("keys").toString()).isEqualTo("[\"" + steps.id() + "\"]");
        assertThat(entry.said("purpose")).isEqualTo("DECISION");
        assertThat(entry.event().path("purposeStated").asBoolean()).isFalse();
        assertThat(entry.who("usr")).isEqualTo(Users.id(Users.CHAIR));
        assertThat(entry.who("rol")).isEqualTo("CORE_MEMBER");
        assertThat(entry.who("rec")).startsWith("2026-02-02T09:00");
    }

    @Test
    void whoIsShownANameIsOnRecordForThat(Service service) {
        Answer answer = read(service.as(Users.BUSINESS_MANAGER)).mustBe(200);

        assertThat(answer.body()).contains(NAME);
        Entry entry = log.only();
        assertThat(entry.said("kind")).isEqualTo("IDENTITY_READ");
        assertThat(entry.event().path("texts").toString()).isEqualTo("[\"NARRATIVE\",\"PERSONAL\"]");
        assertThat(entry.payload() + entry.metaData()).doesNotContain(NAME, "found dead", "v1.");
    }

    @Test
    void whoIsShownNoTextLeavesNothing(Service service) {
        for (Role role : List.of(Role.QIO, Role.DPO, Role.SYSTEM_AUDITOR)) {
            read(DemoUser.in(role, "BSCP").caller(service)).mustBe(200);
        }
        service.as(Users.CHAIR).get("/api/cases/" + steps.caseRef() + "/clocks").mustBe(200);

        assertThat(log.entries()).isEmpty();
    }

    @Test
    void whatItIsForIsOnRecordAsStated(Service service) {
        read(service.as(SCRUTINEER).with("X-Purpose", "DATA_PROTECTION")).mustBe(200);

        assertThat(log.only().said("purpose")).isEqualTo("DATA_PROTECTION");
        assertThat(log.only().event().path("purposeStated").asBoolean()).isTrue();
        read(service.as(SCRUTINEER).with("X-Purpose", "because of " + NAME)).mustBe(400);
        assertThat(log.entries()).hasSize(1);
    }

    @Test
    void whoTakesAFileAwayIsOnRecord(Service service) {
        service.as(SCRUTINEER)
                .with("Accept", "text/csv")
                .send("/api/audit?case=" + steps.caseRef(), "GET", "")
                .mustBe(200);

        Entry entry = log.only();
        assertThat(entry.said("kind")).isEqualTo("EXPORT");
        assertThat(entry.said("asked")).isEqualTo("GET /api/audit");
        assertThat(entry.said("purpose")).isEqualTo("SCRUTINY");
    }

    @Test
    void whoIsRefusedIsOnRecord(Service service) {
        read(service.as(Users.OBSERVER)).mustBe(403);
        read(service.as(Users.SANDWELL_BUSINESS_MANAGER)).mustBe(403);

        List<Entry> entries = log.entries();
        assertThat(entries)
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.said("kind")).isEqualTo("REFUSED"));
        assertThat(entries.getFirst().said("refusal")).isEqualTo("FORBIDDEN_ROLE");
        assertThat(entries.getFirst().who("usr")).isEqualTo(Users.id(Users.OBSERVER));
        assertThat(entries.get(1).said("refusal")).isEqualTo("OUT_OF_PARTNERSHIP");
        assertThat(entries.get(1).who("par")).isEqualTo("BSCP");
        assertThat(entries.get(1).who("apa")).isEqualTo("SCSP");
    }

    @Test
    void aRefusedCommandIsOnRecord(Service service) {
        service.as(Users.OBSERVER)
                .post(
                        "/api/incidents/" + steps.id() + "/grant-case-access",
                        Map.of("partnership", "SCSP", "scope", "READ"))
                .mustBe(403);

        Entry entry = log.only();
        assertThat(entry.said("asked")).isEqualTo("POST /api/incidents/{id}/grant-case-access");
        assertThat(entry.said("refusal")).isEqualTo("FORBIDDEN_ROLE");
    }
}
