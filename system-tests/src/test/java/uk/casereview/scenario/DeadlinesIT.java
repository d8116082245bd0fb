package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.shared.ClockId;

/** PM10 and §15.1-5: what falls due is said once, by whichever instance is up, and changes nothing. */
class DeadlinesIT {
    private static final String APPROACHING = "deadline.DeadlineApproaching";
    private static final String MISSED = "deadline.DeadlineMissed";
    private static @Nullable Instances instances;

    @BeforeAll
    static void start() {
        instances = Instances.started();
    }

    @AfterAll
    static void stop() {
        instances().close();
    }

    private static Instances instances() {
        return Objects.requireNonNull(instances);
    }

    private static CaseSteps steps() {
        return new CaseSteps(instances().service());
    }

    /** Aware on Monday 2 February 2026, so C1 is due on Monday the 9th and warned of from Thursday the 5th. */
    private static CaseSteps recorded() {
        return steps().at("2026-02-02T09:00:00Z").recorded("2026-02-02");
    }

    private static JsonNode timeline(CaseSteps steps) {
        return instances()
                .service()
                .as(Users.BUSINESS_MANAGER)
                .get("/api/cases/" + steps.caseRef() + "/timeline")
                .json()
                .path("entries");
    }

    private static List<String> shownDueDates(CaseSteps steps, String notice) {
        return StreamSupport.stream(timeline(steps).spliterator(), false)
                .filter(entry -> notice.equals(entry.path("type").asString()))
                .filter(entry -> "C1".equals(entry.at("/facts/kind").asString()))
                .map(entry -> entry.at("/facts/dueOn").asString())
                .toList();
    }

    /** What the clock's own stream says, in order. */
    private static List<String> notices(CaseSteps steps, String kind) {
        return instances()
                .database()
                .sql("select payload_type from event_store.events where aggregate_id = :clock order by sequence_number")
                .param("clock", ClockId.of(UUID.fromString(steps.id()), kind, 1).toString())
                .query(String.class)
                .list();
    }

    private static void indexed(CaseSteps steps) {
        Eventually.isTrue(() -> instances()
                .database()
                .sql("select exists (select 1 from command_side.running_clock where stream_id = :case and kind = 'C2')")
                .param("case", UUID.fromString(steps.id()))
                .query(Boolean.class)
                .single());
    }

    @Test
    void theSchedulersSayOnceWhatIsNearAndWhatHasPassed() {
        CaseSteps steps = recorded();
        String version = Eventually.text(() -> steps.theCase().text("/versions/notification"));

        steps.at("2026-02-05T09:00:00Z");
        Eventually.isTrue(() -> shownDueDates(steps, APPROACHING).equals(List.of("2026-02-09")));
        steps.clocks().becomes("C1", "DUE_SOON");
        steps.at("2026-03-20T09:00:00Z");
        Eventually.isTrue(() -> shownDueDates(steps, MISSED).equals(List.of("2026-02-09")));
        instances().runTheJobAtOnce();

        assertThat(notices(steps, "C1")).containsExactly(APPROACHING, MISSED);
        assertThat(notices(steps, "C2")).containsExactly(APPROACHING, MISSED);
        assertThat(steps.clocks().status("C1")).isEqualTo("OVERDUE");
        assertThat(steps.theCase().text("/versions/notification")).isEqualTo(version);
    }

    private static List<String> toldOf(CaseSteps steps, String reader) {
        return told(reader, row -> steps.caseRef().equals(row.path("caseRef").asString()));
    }

    private static List<String> told(String reader, Predicate<JsonNode> which) {
        JsonNode rows = instances()
                .service()
                .as(reader)
                .get("/api/missed-deadlines?size=200")
                .mustBe(200)
                .json()
                .path("rows");
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(which)
                .map(row ->
                        row.path("kind").asString() + " " + row.path("dueOn").asString())
                .toList();
    }

    @Test
    void chairsManagerAndPartnersAreToldOfAMissedNotificationUntilItIsSent() {
        CaseSteps steps = recorded();
        indexed(steps);
        List<String> missed = List.of("C1 2026-02-09");

        steps.at("2026-02-09T09:00:00Z");
        instances().runTheJobAtOnce();
        assertThat(toldOf(steps, Users.CHAIR)).isEmpty();
        steps.at("2026-02-10T09:00:00Z");
        instances().runTheJobAtOnce();
        for (String told : List.of(Users.CHAIR, Users.BUSINESS_MANAGER, "bscp.delegate.bcc")) {
            Eventually.isTrue(() -> toldOf(steps, told).equals(missed));
        }
        assertThat(toldOf(steps, Users.LA_NOTIFIER)).isEmpty();
        assertThat(toldOf(steps, Users.SCRUTINEER))
                .as("who reads everything reads what anybody is told, of the local partners too")
                .containsExactly("C1 2026-02-09", "C2 2026-02-09");
        assertThat(toldOf(steps, "scsp.chair")).isEmpty();

        steps.decidedNotifiable()
                .submit("2026-02-10T08:30:00Z", Map.of("lateReason", "STAFFING"))
                .mustBe(200);
        Eventually.isTrue(() -> toldOf(steps, Users.CHAIR).isEmpty());
    }

    /** C9 and C12 are in nobody's case; who is responsible for them (§11.4) is told all the same. */
    @Test
    void whatThePartnershipOwesIsToldUntilItIsDone() {
        PartnershipSteps birmingham =
                PartnershipSteps.birmingham(instances().service()).at("2026-10-07T09:00:00Z");
        recorded(birmingham, "record-annual-report-published", Map.of("yearEnding", 2026, "on", "2026-10-07"));
        recorded(birmingham, "record-terms-of-reference-reviewed", Map.of("on", "2025-10-13"));
        Eventually.isTrue(() -> running("C9") && running("C12"));
        List<String> missed = List.of("C12 2026-10-14", "C9 2026-10-14");

        birmingham.at("2026-10-14T09:00:00Z");
        instances().runTheJobAtOnce();
        assertThat(owed(Users.BUSINESS_MANAGER)).isEmpty();
        birmingham.at("2026-10-15T09:00:00Z");
        instances().runTheJobAtOnce();
        instances().runTheJobAtOnce();
        Eventually.isTrue(() -> owed(Users.BUSINESS_MANAGER).equals(missed));
        assertThat(owed(Users.SCRUTINEER)).isEqualTo(missed);
        assertThat(owed(Users.CHAIR)).isEmpty();
        assertThat(owed(Users.SANDWELL_BUSINESS_MANAGER)).isEmpty();

        recorded(birmingham, "record-terms-of-reference-reviewed", Map.of("on", "2026-10-15"));
        Eventually.isTrue(() -> owed(Users.BUSINESS_MANAGER).equals(List.of("C9 2026-10-14")));
        for (String recipient : List.of("PANEL", "WHAT_WORKS_CENTRE")) {
            assertThat(owed(Users.BUSINESS_MANAGER)).hasSize(1);
            Map<String, Object> sent = Map.of("yearEnding", 2026, "recipient", recipient, "on", "2026-10-15");
            recorded(birmingham, "record-annual-report-sent", sent);
        }
        Eventually.isTrue(() -> owed(Users.BUSINESS_MANAGER).isEmpty());
    }

    private static void recorded(PartnershipSteps partnership, String command, Map<String, Object> body) {
        partnership.as(Users.BUSINESS_MANAGER, command, body).mustBe(200);
    }

    private static boolean running(String kind) {
        return instances()
                .database()
                .sql("select exists (select 1 from command_side.running_clock where kind = :kind)")
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    /** What the reader is told that no case owes. */
    private static List<String> owed(String reader) {
        return told(reader, row -> !row.path("caseRef").isString());
    }

    @Test
    void aLeapOverManyDaysSaysWhatIsDueThenAndNothingTwice() {
        CaseSteps steps = recorded();
        indexed(steps);

        steps.at("2026-06-01T09:00:00Z");
        instances().runTheJobAtOnce();
        instances().runTheJobAtOnce();

        assertThat(notices(steps, "C1")).containsExactly(MISSED);
        Eventually.isTrue(() -> shownDueDates(steps, MISSED).equals(List.of("2026-02-09")));
    }

    @Test
    void aClockWithAnotherDateIsToldOfAgainAndOneThatStoppedIsNot() {
        CaseSteps steps = recorded().at("2026-02-05T09:00:00Z");
        Eventually.isTrue(() -> shownDueDates(steps, APPROACHING).equals(List.of("2026-02-09")));

        steps.deciding(
                        Users.LA_NOTIFIER,
                        "correct-awareness-date",
                        Map.of("from", "2026-02-02", "to", "2026-02-04", "reason", "An invented reason to correct."))
                .mustBe(200);
        steps.at("2026-02-10T10:00:00Z");
        Eventually.isTrue(() -> shownDueDates(steps, APPROACHING).equals(List.of("2026-02-09", "2026-02-11")));
        steps.decidedNotifiable().submit("2026-02-10T09:30:00Z", Map.of()).mustBe(200);
        steps.at("2026-04-01T09:00:00Z");
        instances().runTheJobAtOnce();

        assertThat(notices(steps, "C1")).containsExactly(APPROACHING, APPROACHING);
    }
}
