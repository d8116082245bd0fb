package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A decision about a case rests on a version that somebody has read (design §4, 412 and 428). */
@ServiceTest
class CaseVersionIT {
    private static final String CANARY = "canary-in-the-outline";
    private static final Map<String, Object> INCIDENT = Map.of(
            "incidentOn", "2026-02-01",
            "awareOn", "2026-02-02",
            "laCode", "E08000025",
            "abuseOrNeglect", "SUSPECTED",
            "outline", CANARY,
            "children", List.of(Map.of("childRef", "Child A", "name", CANARY, "outcome", "DEATH")));
    private static final Map<String, Object> DECISION = Map.of(
            "category", "ABUSE_NEGLECT_DEATH",
            "criteria", List.of("ABUSE_OR_NEGLECT_SUSPECTED", "CHILD_DIED"),
            "rationale", "The child died and neglect is suspected.");

    @Test
    void asksForTheVersionAndRefusesAPastOne(Service service) {
        Caller notifier = service.as("bscp.la-notifier");
        Answer recorded = notifier.post("/api/incidents", INCIDENT).mustBe(201);
        String address = "/api/incidents/" + recorded.text("/id") + "/decide-notifiable";

        assertThat(notifier.post(address, DECISION).mustBe(428).code()).isEqualTo("STALE_VERSION");
        assertThat(notifier.with("If-Match", "\"99\"")
                        .post(address, DECISION)
                        .mustBe(412)
                        .code())
                .isEqualTo("STALE_VERSION");
        notifier.with("If-Match", recorded.header("ETag"))
                .post(address, DECISION)
                .mustBe(200);
    }

    /** §15.8: the replay of a known command comes before the version it would need. */
    @Test
    void answersAKnownDecisionAgainWithoutItsVersion(Service service) {
        Caller notifier = service.as("bscp.la-notifier");
        Answer recorded = notifier.post("/api/incidents", INCIDENT).mustBe(201);
        String address = "/api/incidents/" + recorded.text("/id") + "/decide-notifiable";
        Caller keyed = notifier.with("Idempotency-Key", UUID.randomUUID().toString());

        Answer first = keyed.with("If-Match", recorded.header("ETag"))
                .post(address, DECISION)
                .mustBe(200);
        Answer again = keyed.post(address, DECISION).mustBe(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void storesNoNarrativeAndNoNameInClear(Service service, @Autowired JdbcClient database) {
        String id = service.as("bscp.la-notifier")
                .post("/api/incidents", INCIDENT)
                .mustBe(201)
                .text("/id");
        List<String> stored = database.sql(
                        "select convert_from(payload, 'UTF8') from event_store.events where aggregate_id = ?")
                .param(id)
                .query(String.class)
                .list();
        assertThat(stored).isNotEmpty().noneMatch(event -> event.contains(CANARY));
        assertThat(String.join("", stored))
                .contains("v1.RecordIncident/outline.", "v1.RecordIncident/children/0/name.");
    }
}
