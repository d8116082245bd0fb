package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.WMP;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** What the views answer after real commands (design §4). */
@ServiceTest
class ReadsIT {
    private static final String NAME_OF_BCT = "Caspian Brackenridge";

    @Autowired
    private JdbcClient database;

    @Test
    void aDecisionIsListedWithTheNamesOfThoseWhoTookIt(Service service) {
        CaseSteps steps = ReviewSteps.recommended(service).steps();

        Answer listed = service.as(Users.SCRUTINEER)
                .get("/api/decisions?case=" + steps.caseRef() + "&body=SCSG&person=" + Users.id(WMP) + "&after="
                        + steps.position())
                .mustBe(200);

        assertThat(listed.json().path("total").asInt()).isEqualTo(1);
        JsonNode decision = listed.json().at("/rows/0/entry/decision");
        assertThat(decision.path("result").asString()).isEqualTo("CARRIED");
        assertThat(decision.path("attendance").findValuesAsString("memberId"))
                .contains(Users.id(ICB_DOCTOR), Users.id(BCT), Users.id(WMP));
        assertThat(listed.text("/people/" + Users.id(BCT))).isEqualTo(NAME_OF_BCT);
        assertThat(decision.path("recordedBy").asString()).isEqualTo(Users.id(Users.BUSINESS_MANAGER));
        assertThat(listed.text("/people/" + Users.id(Users.BUSINESS_MANAGER))).isNotEmpty();
        assertThat(listed.json().path("people").has(steps.id())).isFalse();
    }

    @Test
    void theTimelineNamesWhoActedAndNoTableDoes(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");

        Answer timeline = service.as(Users.SCRUTINEER)
                .get("/api/cases/" + steps.caseRef() + "/timeline?after=" + steps.position())
                .mustBe(200);

        assertThat(timeline.text("/entries/0/actor/userId")).isEqualTo(Users.id(Users.LA_NOTIFIER));
        assertThat(timeline.text("/people/" + Users.id(Users.LA_NOTIFIER))).isNotEmpty();
        assertThat(database.sql("select string_agg(v::text, '') from query_side.staff_name_view v")
                        .query(String.class)
                        .single())
                .contains(Users.id(BCT))
                .doesNotContain("Brackenridge");
    }

    @Test
    void whoHasTheCaseAlreadyIsToldThatItHasNotChanged(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        Answer first = steps.theCase().mustBe(200);
        var reader = service.as(Users.BUSINESS_MANAGER).with("If-None-Match", first.header("ETag"));

        Answer again = reader.get("/api/cases/" + steps.caseRef());

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("Fresh")).isEqualTo("true");
        service.as(Users.SCRUTINEER)
                .with("If-None-Match", first.header("ETag"))
                .get("/api/cases/" + steps.caseRef())
                .mustBe(200);
        steps.decidedNotifiable();
        reader.get("/api/cases/" + steps.caseRef() + "?after=" + steps.position())
                .mustBe(200);
    }

    /** A position the log has not reached: whoever waits for it gets an answer all the same, marked as old. */
    @Test
    void aReadThatWaitedInVainSaysSo(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        String position = steps.position();
        String store = position.substring(0, position.indexOf('.'));
        steps.theCase().mustBe(200);

        Answer answer = service.as(Users.BUSINESS_MANAGER)
                .send("/api/cases/" + steps.caseRef() + "?after=" + store + ".999999999", "GET", "")
                .mustBe(200);

        assertThat(answer.header("Fresh")).isEqualTo("false");
        assertThat(answer.text("/summary/caseRef")).isEqualTo(steps.caseRef());
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=2026-13-01T00:00:00Z, asOf",
        "asOf=2026-02-02, asOf",
        "effectiveOn=2026-02-30, effectiveOn",
        "effectiveOn=%2B999999999-12-31, effectiveOn",
        "asOf=%2B1000000-12-31T00:00:00Z, asOf",
        "after=here, after",
        "colour=red, colour"
    })
    void aCaseIsNotReadAtAMomentThatIsNone(String query, String named, Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");

        refuses(service, "/api/cases/" + steps.caseRef() + "?" + query, named);
    }

    /** Whoever has the form wrong sees a right one. */
    @ParameterizedTest
    @CsvSource({"asOf=yesterday, 2026-02-09T16:40:00Z", "effectiveOn=yesterday, 2026-02-09"})
    void aMomentThatIsNoneIsToldWhatOneLooksLike(String query, String example, Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");

        Answer answer = service.as(Users.BUSINESS_MANAGER)
                .get("/api/cases/" + steps.caseRef() + "?" + query)
                .mustBe(400);

        assertThat(answer.text("/errors/0/detail")).contains("like " + example + ",");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/cases?page=-1, page",
        "/api/cases?page=one, page",
        "/api/cases?size=0, size",
        "/api/cases?size=201, size",
        "/api/cases?sort=, sort",
        "/api/cases?sort=--nextDue, sort",
        "/api/cases?notification=LOST, notification",
        "/api/cases?rapidReview=7, rapidReview",
        "/api/cases?category=NONE, category",
        "/api/cases?clock=LATE, clock",
        "/api/cases?agency=%20, agency",
        "/api/cases?year=20266, year",
        "/api/cases?partnership=%00, partnership",
        "/api/cases?text=%00, text",
        "/api/decisions?from=%2B6000000-01-01, from",
        "/api/decisions?to=-9999-01-01, to",
        "/api/meetings?from=%2B6000000-01-01, from",
        "/api/partnerships/BSCP?on=%2B999999999-12-31, on",
        "/api/decisions?case=7, case",
        "/api/decisions?body=PANEL7, body",
        "/api/decisions?from=2026-02-30, from",
        "/api/decisions?to=tomorrow, to",
        "/api/decisions?person=me, person",
        "/api/decisions?unconfirmed=perhaps, unconfirmed",
        "/api/decisions?size=1000, size"
    })
    void aListIsNotReadByWhatIsNoFilter(String address, String named, Service service) {
        refuses(service, address, named);
    }

    private static void refuses(Service service, String address, String named) {
        Answer answer = service.as(Users.SCRUTINEER).get(address).mustBe(400);
        assertThat(answer.json().path("errors").findValuesAsString("parameter"))
                .as(answer.body())
                .contains(named);
    }

    @Test
    void theTrackerShowsTheNextMeetingThatHasTheCaseOnItsAgenda(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        var clerk = service.as(Users.BUSINESS_MANAGER);
        Answer scheduled = clerk.post(
                        "/api/meetings",
                        Map.of("body", "SCSG", "kind", "REGULAR", "channel", "REMOTE", "on", "2026-02-19"))
                .mustBe(201);
        String meeting = "/api/meetings/" + scheduled.text("/id");
        Answer item = clerk.post(
                        meeting + "/list-item", Map.of("caseRef", steps.caseRef(), "question", "An invented question."))
                .mustBe(200);

        assertThat(nextMeeting(service, steps, item)).isEqualTo("2026-02-19");

        Answer cancelled = clerk.post(
                        meeting + "/cancel-meeting", Map.of("reason", "An invented reason of some length."))
                .mustBe(200);
        assertThat(nextMeeting(service, steps, cancelled)).isEmpty();
    }

    private static String nextMeeting(Service service, CaseSteps steps, Answer after) {
        return service.as(Users.BUSINESS_MANAGER)
                .get("/api/cases?text=" + steps.caseRef() + "&after=" + after.header("Position"))
                .mustBe(200)
                .text("/rows/0/nextMeeting");
    }

    /** §15.3-16: another area reads a case by a grant, while it lasts. */
    @Test
    void anotherPartnershipReadsACaseWhileAGrantLasts(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        String read = "/api/cases/" + steps.caseRef() + "?after=" + steps.position();
        var neighbour = service.as(Users.SANDWELL_BUSINESS_MANAGER);
        assertThat(neighbour.get(read).mustBe(403).code()).isEqualTo("OUT_OF_PARTNERSHIP");

        Answer granted = steps.incident(
                        Users.CHAIR,
                        "grant-case-access",
                        Map.of("partnership", "SCSP", "scope", "READ", "until", "2026-02-20"))
                .mustBe(200);
        String after = "?after=" + granted.header("Position");
        assertThat(neighbour
                        .get("/api/cases/" + steps.caseRef() + after)
                        .mustBe(200)
                        .text("/summary/partnership"))
                .isEqualTo("BSCP");
        assertThat(seenInTracker(service, steps)).isEqualTo(1);
        service.as("scsp.observer").get("/api/cases/" + steps.caseRef()).mustBe(403);

        steps.at("2026-02-21T09:00:00Z");
        neighbour.get("/api/cases/" + steps.caseRef()).mustBe(403);
        assertThat(seenInTracker(service, steps)).isZero();

        steps.at("2026-02-20T09:00:00Z");
        neighbour.get("/api/cases/" + steps.caseRef()).mustBe(200);
        Answer revoked = steps.incident(Users.CHAIR, "revoke-case-access", Map.of("grantId", grantOf(service, steps)))
                .mustBe(200);
        neighbour
                .get("/api/cases/" + steps.caseRef() + "?after=" + revoked.header("Position"))
                .mustBe(403);
    }

    private static int seenInTracker(Service service, CaseSteps steps) {
        return service.as(Users.SANDWELL_BUSINESS_MANAGER)
                .get("/api/cases?text=" + steps.caseRef())
                .mustBe(200)
                .json()
                .path("total")
                .asInt();
    }

    private static String grantOf(Service service, CaseSteps steps) {
        return service.as(Users.SCRUTINEER)
                .get("/api/cases/" + steps.caseRef() + "/timeline")
                .mustBe(200)
                .json()
                .path("entries")
                .findValuesAsString("grantId")
                .getFirst();
    }
}
