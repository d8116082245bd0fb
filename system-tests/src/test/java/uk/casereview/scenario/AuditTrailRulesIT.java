package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.Users.SCRUTINEER;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §2.2, §5.1: the scrutineer reads a line for everything that was ever recorded, and finds it again. */
@ServiceTest
class AuditTrailRulesIT {
    @Autowired
    private JdbcClient database;

    @Test
    void everyEventOfACaseHasItsLineAndSoHasWhatItsMeetingDid(Service service) {
        ReviewSteps review = Trail.votedOn(service);
        String caseRef = review.steps().caseRef();
        String after = "&after=" + review.steps().position();
        JsonNode timeline = service.as(SCRUTINEER)
                .get("/api/cases/" + caseRef + "/timeline?" + after.substring(1))
                .mustBe(200)
                .json();

        List<JsonNode> lines = new Trail(service.as(SCRUTINEER)).paged("?order=oldest&size=7&case=" + caseRef + after);

        assertThat(Trail.ids(lines))
                .containsSubsequence(timeline.path("entries").findValuesAsString("eventId"))
                .doesNotHaveDuplicates();
        JsonNode vote = only(lines, "meeting.VoteCast", "WMP");
        assertThat(vote.path("action").asString()).isEqualTo("An agency voted");
        assertThat(vote.path("userId").asString()).isEqualTo(Users.id(WMP));
        assertThat(vote.path("role").asString()).isEqualTo("CORE_MEMBER");
        assertThat(vote.path("body").asString()).isEqualTo("SCSG");
        assertThat(vote.path("aggregateType").asString()).isEqualTo("Meeting");
        assertThat(vote.path("commandId").isString()).isTrue();
        JsonNode closed = only(lines, "meeting.ItemClosed", "");
        JsonNode recommended = only(lines, "rapid-review.RapidReviewOutcomeRecommended", "");
        assertThat(closed.path("decisionId").asString())
                .isNotEmpty()
                .isEqualTo(recommended.path("decisionId").asString());
        JsonNode opened = only(lines, "rapid-review.RapidReviewOpened", "");
        assertThat(opened.path("role").asString()).isEqualTo("SYSTEM");
        assertThat(opened.path("onBehalfOf").asString()).isEqualTo(Users.id(Users.LA_NOTIFIER));
        assertThat(opened.path("causationId").isString()).isTrue();
    }

    private static JsonNode only(List<JsonNode> lines, String type, String agency) {
        return lines.stream()
                .filter(line -> line.path("type").asString().equals(type)
                        && (agency.isEmpty() || line.path("agency").asString().equals(agency)))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    /** A notification that was sent on Monday 9 February and recorded on Thursday 12 February. */
    @Test
    void theLagIsInWorkingDays(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-06T09:00:00Z")
                .recorded("2026-02-05")
                .decidedNotifiable()
                .at("2026-02-12T09:00:00Z")
                .notified("2026-02-09T09:00:00Z");

        JsonNode sent = only(
                new Trail(service.as(SCRUTINEER)).exported("?case=" + steps.caseRef() + "&after=" + steps.position()),
                "notification.NotificationSubmitted",
                "");

        assertThat(sent.path("effectiveOn").asString()).isEqualTo("2026-02-09");
        assertThat(day(sent)).isEqualTo("2026-02-12");
        assertThat(sent.path("lagWorkingDays").asInt()).isEqualTo(3);
    }

    /** No line comes twice and none is missing, in either order, while cases are recorded. */
    @Test
    void whatIsRecordedMeanwhileMovesNoPage(Service service) {
        new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                new CaseSteps(service).recorded("2026-02-02");
            }
        });
        List<Long> newest;
        List<Long> oldest;
        try {
            Trail trail = new Trail(service.as(SCRUTINEER));
            newest = Trail.places(trail.paged("?size=37"));
            oldest = Trail.places(trail.paged("?size=37&order=oldest"));
        } finally {
            over.set(true);
            writing.join();
        }

        assertThat(newest).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
        assertThat(newest).isEqualTo(recorded("desc", newest.getFirst()));
        assertThat(oldest).isSorted().isEqualTo(recorded("asc", oldest.getLast()));
        assertThat(oldest.getLast()).isGreaterThan(newest.getFirst());
    }

    /** From the event store itself. */
    private List<Long> recorded(String order, long upTo) {
        return database.sql("""
                        select global_index from event_store.events
                         where convert_from(meta_data, 'UTF8')::json ->> 'par' = 'BSCP' and global_index <= :upTo
                           and aggregate_type <> 'AccessLog'
                         order by global_index\s""" + order).param("upTo", upTo).query(Long.class).list();
    }

    @Test
    void whoeverHasReadToTheEndGoesOnFromThere(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        String query = "/api/audit?order=oldest&size=500&case=" + steps.caseRef();
        Answer read =
                service.as(SCRUTINEER).get(query + "&after=" + steps.position()).mustBe(200);
        assertThat(read.json().path("more").asBoolean()).isFalse();
        steps.decidedNotifiable();

        Answer next = service.as(SCRUTINEER)
                .get(query + "&cursor=" + read.text("/next") + "&after=" + steps.position())
                .mustBe(200);

        assertThat(next.json().path("lines").findValuesAsString("type"))
                .contains("notification.NotifiabilityDecided")
                .doesNotContain("notification.IncidentRecorded");
    }

    @Test
    void everyFilterFindsWhatIsThereAndNothingElse(Service service) {
        ReviewSteps review = Trail.votedOn(service);
        Trail trail = new Trail(service.as(SCRUTINEER));
        List<JsonNode> all =
                trail.exported("?order=oldest&after=" + review.steps().position());
        Map<String, Predicate<JsonNode>> filters = new LinkedHashMap<>();
        filters.put(
                "case=" + review.steps().caseRef(), is("caseRef", review.steps().caseRef()));
        filters.put("person=" + Users.id(WMP), is("userId", Users.id(WMP)));
        filters.put(
                "person=" + Users.id(Users.LA_NOTIFIER),
                is("userId", Users.id(Users.LA_NOTIFIER)).or(is("onBehalfOf", Users.id(Users.LA_NOTIFIER))));
        filters.put("agency=WMP", is("agency", "WMP"));
        filters.put("body=SCSG", is("body", "SCSG"));
        filters.put("type=meeting.VoteCast", is("type", "meeting.VoteCast"));
        filters.put(
                "from=2026-02-09&to=2026-02-18",
                line -> day(line).compareTo("2026-02-09") >= 0 && day(line).compareTo("2026-02-18") <= 0);
        filters.put(
                "agency=WMP&body=SCSG&case=" + review.steps().caseRef(),
                is("agency", "WMP")
                        .and(is("body", "SCSG"))
                        .and(is("caseRef", review.steps().caseRef())));

        filters.forEach((filter, wanted) -> {
            List<String> found = Trail.ids(all.stream().filter(wanted).toList());
            assertThat(found).as(filter).isNotEmpty();
            assertThat(Trail.ids(trail.exported("?order=oldest&" + filter)))
                    .as(filter)
                    .isEqualTo(found);
            assertThat(Trail.ids(trail.paged("?order=newest&size=500&" + filter)))
                    .as(filter)
                    .isEqualTo(found.reversed());
        });
        assertThat(trail.exported("?from=2099-01-01")).isEmpty();
    }

    /** What is said of a decision later names no body; it is found by the one that took it. */
    @Test
    void whatIsSaidOfADecisionIsFoundByItsBody(Service service) {
        ReviewSteps review = ReviewSteps.recommended(service);
        String decision = review.read("/recommended/decision/decisionId").asString();
        String body = review.read("/recommended/decision/body").asString();
        review.as(BCT, "confirm-decision", Map.of("decisionId", decision)).mustBe(200);
        Map<String, Object> dispute = Map.of(
                "decisionId", decision,
                "toBody", "LEAD_SAFEGUARDING_PARTNERS",
                "reason", "An invented disagreement.");
        review.as(BCT, "escalate-decision", dispute).mustBe(200);
        Map<String, Object> conflict =
                Map.of("decisionId", decision, "reason", "LATE_CONFLICT", "memberId", Users.id(WMP));
        review.as(Users.BUSINESS_MANAGER, "flag-decision", conflict).mustBe(200);

        List<JsonNode> found = new Trail(service.as(SCRUTINEER))
                .exported("?order=oldest&body=" + body + "&case="
                        + review.steps().caseRef() + "&after=" + review.steps().position());

        assertThat(found.stream()
                        .filter(is("decisionId", decision))
                        .map(line -> line.path("type").asString()))
                .containsSubsequence(
                        "rapid-review.RapidReviewOutcomeRecommended",
                        "case-file.DecisionConfirmed",
                        "case-file.DecisionEscalated",
                        "case-file.DecisionFlaggedForReview");
    }

    private static Predicate<JsonNode> is(String member, String value) {
        return line -> line.path(member).asString("").equals(value);
    }

    /** In the winter London has the time of the log. */
    private static String day(JsonNode line) {
        return line.path("recordedAt").asString().substring(0, 10);
    }
}
