package uk.casereview.confidential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;
import uk.casereview.system.Waiting;

/**
 * A case with a word in its texts that stands nowhere else.
 *
 * @param access where what is held about its child is taken
 */
record CanaryCase(String id, String caseRef, String access) {
    static final String CANARY = "Zugunruhe";

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MORE_THAN_A_SNAPSHOT_NEEDS = 60;

    /** Recorded, seen in views and by a snapshot, set aside where nobody can read it. */
    static CanaryCase ofManyKinds(Service service, JdbcClient database) {
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
        return new CanaryCase(id, recorded.text("/caseRef"), accessGranted(service, id, recorded.text("/caseRef")));
    }

    /** Before the erasure, for afterwards nobody of the case is named any more. */
    private static String accessGranted(Service service, String id, String caseRef) {
        String child = service.as("bscp.business-manager")
                .get("/api/cases/" + caseRef)
                .mustBe(200)
                .text("/notification/children/0/personRef/value");
        Map<String, Object> wish = Map.of(
                "notificationId",
                id,
                "kind",
                "SUBJECT_ACCESS",
                "subject",
                Map.of("value", child, "kind", "CHILD"),
                "text",
                "What is asked.");
        Caller officer = service.as("bscp.dpo");
        String address = "/api/data-requests/"
                + officer.post("/api/data-requests", wish).mustBe(201).text("/id");
        String granted = officer.post(
                        address + "/decide-data-request", Map.of("decision", "GRANTED", "reason", "Weighed."))
                .mustBe(200)
                .header("Position");
        return address + "/export?after=" + granted;
    }

    String heldAboutTheChild(Service service) {
        return service.as("bscp.dpo").get(access).mustBe(200).body();
    }

    void erase(Service service) {
        Caller officer = service.as("bscp.dpo");
        String request = officer.post(
                        "/api/data-requests", Map.of("notificationId", id, "kind", "ERASURE", "text", "What is asked."))
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

    private static long one(JdbcClient database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
