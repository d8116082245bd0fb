package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.SubmissionRulesIT.notified;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §5.1, §5.2 and §10.5: what stands beside every event, and what stands in none. */
@ServiceTest
class RecordRulesIT {
    @Test
    void everyEventSaysWhoWhenAndByWhichCommand(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-10T09:00:00Z").recorded("2026-02-02");
        UUID command = UUID.randomUUID();
        service.as(Users.LA_NOTIFIER)
                .with("Idempotency-Key", command.toString())
                .with("If-Match", "\"" + steps.theCase().text("/versions/notification") + "\"")
                .post("/api/incidents/" + steps.id() + "/decide-notifiable", NotifiabilityRulesIT.DEATH)
                .mustBe(200);
        Eventually.isTrue(() -> steps.timeline().body().contains("notification.NotifiabilityDecided"));

        JsonNode decided = entry(steps, "notification.NotifiabilityDecided");

        assertThat(decided.path("commandId").asString()).isEqualTo(command.toString());
        assertThat(decided.path("effectiveOn").asString()).isEqualTo("2026-02-10");
        assertThat(decided.path("recordedAt").asString()).startsWith("2026-02-10T09:00:0");
        assertThat(decided.at("/actor/userId").asString()).isEqualTo(Users.id(Users.LA_NOTIFIER));
        assertThat(decided.at("/actor/role").asString()).isEqualTo("LA_NOTIFIER");
        assertThat(decided.at("/actor/agency").asString()).isEqualTo("BCC");
        assertThat(decided.path("decisionId").asString())
                .isEqualTo(steps.theCase().text("/decisions/0/decision/decisionId"));
        JsonNode recorded = entry(steps, "notification.IncidentRecorded");
        assertThat(recorded.path("effectiveOn").asString()).isEqualTo("2026-02-02");
        assertThat(recorded.path("version").asLong()).isZero();
        assertThat(recorded.path("aggregateId").asString()).isEqualTo(steps.id());
    }

    /** A client may send one key about two cases, by mistake or not: neither record takes the place of the other. */
    @Test
    void oneKeyAboutTwoCasesIsTwoRecords(Service service) {
        UUID key = UUID.randomUUID();
        UUID grant = UUID.randomUUID();
        CaseSteps one = new CaseSteps(service).at("2026-02-10T09:00:00Z").recorded("2026-02-02");
        CaseSteps other = new CaseSteps(service).recorded("2026-02-02");
        for (CaseSteps steps : List.of(one, other)) {
            String version = "\"" + steps.theCase().text("/versions/notification") + "\"";
            Answer decided = sent(
                    service.as(Users.LA_NOTIFIER).with("If-Match", version),
                    key,
                    steps,
                    "decide-notifiable",
                    NotifiabilityRulesIT.DEATH);
            sent(
                    service.as(Users.CHAIR).with("If-Match", decided.header("ETag")),
                    grant,
                    steps,
                    "grant-case-access",
                    Map.of("partnership", "SCSP", "scope", "READ"));
        }

        for (CaseSteps steps : List.of(one, other)) {
            Eventually.isTrue(() -> listed(service, steps) == 1);
            Eventually.isTrue(() -> service.as(Users.SANDWELL_BUSINESS_MANAGER)
                            .get("/api/cases/" + steps.caseRef())
                            .status()
                    == 200);
        }
    }

    private static int listed(Service service, CaseSteps steps) {
        return service.as(Users.BUSINESS_MANAGER)
                .get("/api/decisions?case=" + steps.caseRef())
                .mustBe(200)
                .json()
                .path("rows")
                .size();
    }

    private static Answer sent(Caller caller, UUID key, CaseSteps steps, String command, Map<String, Object> body) {
        return caller.with("Idempotency-Key", key.toString())
                .post("/api/incidents/" + steps.id() + "/" + command, body)
                .mustBe(200);
    }

    /** §15.7-27: "A process manager acts as SYSTEM on behalf of the decider whose event caused it." */
    @Test
    void whatAProcessDoesNamesWhatCausedIt(Service service) {
        CaseSteps steps = notified(service);

        JsonNode opened = entry(steps, "rapid-review.RapidReviewOpened");

        assertThat(opened.at("/actor/role").asString()).isEqualTo("SYSTEM");
        assertThat(opened.at("/actor/onBehalfOf").asString()).isEqualTo(Users.id(Users.LA_NOTIFIER));
        assertThat(opened.path("causationId").asString())
                .isEqualTo(entry(steps, "notification.NotificationSubmitted")
                        .path("eventId")
                        .asString());
    }

    /** Design §5: the year of recording in London, at least three digits, never the same twice. */
    @ParameterizedTest
    @CsvSource({"2026-12-31T23:59:59Z, BSCP-2026-", "2027-01-01T00:00:00Z, BSCP-2027-"})
    void aCaseHasAReferenceOfItsPartnershipAndYear(String at, String start, Service service) {
        CaseSteps one = new CaseSteps(service).at(at).recorded("2026-12-30");
        CaseSteps other = new CaseSteps(service).recorded("2026-12-30");

        assertThat(one.caseRef()).startsWith(start).matches("BSCP-\\d{4}-\\d{3,}");
        assertThat(other.caseRef()).startsWith(start).isNotEqualTo(one.caseRef());
    }

    /** G6: "no deletion or rewriting". */
    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT", "PATCH"})
    void nothingIsDeletedOrRewritten(String method, Service service) {
        CaseSteps steps = notified(service);

        for (String address : List.of("/api/incidents/" + steps.id(), "/api/cases/" + steps.caseRef())) {
            Answer answer = service.as(Users.ADMINISTRATOR)
                    .with("Content-Type", "application/json")
                    .send(address, method, "{}");
            assertThat(answer.status()).isIn(404, 405);
        }
        assertThat(steps.theCase().text("/notification/stage")).isEqualTo("NOTIFIED");
    }

    /** IG3: "no initials, no exact DOB or addresses in events"; of the age only the band. */
    @Test
    void anEventHasTheAgeBandAndNoAge(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded(CaseSteps.incident("2026-02-02", "2026-02-02", List.of(identified())));

        String timeline = steps.timeline().mustBe(200).body();

        assertThat(timeline).contains("\"1_5\"").doesNotContain("ageYears");
    }

    /** IG4, IG8: who may not read a name or a narrative is shown that there is one. */
    @Test
    void namesAreForThoseWhoNeedThem(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded(CaseSteps.incident("2026-02-02", "2026-02-02", List.of(identified())));
        steps.theCase().mustBe(200);

        assertThat(read(service, steps, Users.LA_NOTIFIER))
                .contains("Invented Person", "2022-11-05", "1 Invented Road", "A boy of three was found dead at home.");
        assertThat(read(service, steps, Users.CHAIR))
                .contains("A boy of three was found dead at home.")
                .doesNotContain("Invented Person", "2022-11-05", "1 Invented Road");
        assertThat(read(service, steps, "bscp.dpo"))
                .doesNotContain(
                        "Invented Person", "2022-11-05", "1 Invented Road", "A boy of three was found dead at home.");
        assertThat(service.as("bscp.dpo")
                        .get("/api/cases/" + steps.caseRef() + "/timeline")
                        .mustBe(200)
                        .body())
                .doesNotContain("Invented Person", "A boy of three was found dead at home.", "ciphertext");
    }

    /** IG3, §6.3: sealed, it can be read as a date only if it is one. */
    @Test
    void aBirthDateIsADate(Service service) {
        Map<String, Object> child = identified();
        child.put("birthDate", "3/4/20");
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");

        Answer refused = service.as(Users.LA_NOTIFIER)
                .post("/api/incidents/" + steps.id() + "/add-child", Map.of("child", child))
                .mustBe(400);

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/child/birthDate");
        assertThat(refused.body()).doesNotContain("3/4/20");
    }

    private static Map<String, Object> identified() {
        Map<String, Object> child = CaseSteps.deadChild();
        child.putAll(Map.of("birthDate", "2022-11-05", "address", "1 Invented Road"));
        return child;
    }

    private static String read(Service service, CaseSteps steps, String user) {
        return service.as(user).get("/api/cases/" + steps.caseRef()).mustBe(200).body();
    }

    private static JsonNode entry(CaseSteps steps, String type) {
        return steps.timeline()
                .json()
                .at("/entries")
                .valueStream()
                .filter(entry -> entry.path("type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
