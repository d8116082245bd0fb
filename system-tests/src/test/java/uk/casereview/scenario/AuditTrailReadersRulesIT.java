package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Users.SCRUTINEER;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §2.2: who reads the audit trail, and in what form. */
@ServiceTest
class AuditTrailReadersRulesIT {
    @Test
    void otherPartnershipsReadNothingOfIt(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        Trail ours = new Trail(service.as(SCRUTINEER));
        Trail theirs = new Trail(service.as("scsp.scrutineer"));
        List<String> here = Trail.ids(ours.exported("?order=oldest&after=" + steps.position()));

        assertThat(Trail.ids(theirs.exported("?order=oldest&after=" + steps.position())))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(here);
        assertThat(theirs.exported("?case=" + steps.caseRef())).isEmpty();
        assertThat(theirs.paged("?person=" + Users.id(Users.LA_NOTIFIER))).isEmpty();
    }

    /** §2.2: "access log, erasure workflow". */
    @Test
    void whoLooksAfterDataReadsOfRequestsAlone(Service service) {
        RequestSteps request = RequestSteps.logged(service, RequestSteps.aCase(service), "RECTIFICATION");

        for (String officer : List.of(RequestSteps.OFFICER, RequestSteps.AUDITOR)) {
            Trail trail = new Trail(service.as(officer));
            Eventually.isTrue(() -> trail.exported("").stream()
                    .anyMatch(line -> line.path("aggregateId").asString().equals(request.id())));
            assertThat(trail.exported(""))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.path("type").asString()).startsWith("data-request."));
            assertThat(trail.paged("?type=meeting.VoteCast")).isEmpty();
        }
        for (String other : List.of(Users.BUSINESS_MANAGER, Users.CHAIR, "bscp.operator", Users.OBSERVER)) {
            Answer refused = service.as(other).get("/api/audit").mustBe(403);
            assertThat(refused.code()).isEqualTo("FORBIDDEN_ROLE");
            assertThat(refused.body()).contains("independent scrutineer", "data protection officer");
            assertThat(service.as(other)
                            .with("Accept", "text/csv")
                            .get("/api/audit")
                            .mustBe(403)
                            .code())
                    .isEqualTo("FORBIDDEN_ROLE");
        }
    }

    /** RFC 4180, of the same lines as JSON Lines. */
    @Test
    void aFileHasEveryLine(Service service) {
        ReviewSteps review = Trail.votedOn(service);
        String query =
                "?case=" + review.steps().caseRef() + "&after=" + review.steps().position();

        Answer file = service.as(SCRUTINEER).with("Accept", "text/csv").get("/api/audit" + query);

        List<JsonNode> lines = new Trail(service.as(SCRUTINEER)).exported(query);
        assertThat(file.mustBe(200).header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"audit-trail.csv\"");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        List<String> rows = List.of(file.body().split("\r\n"));
        assertThat(rows.getFirst())
                .isEqualTo(
                        "position,eventId,recordedAt,effectiveOn,lagWorkingDays,userId,role,agency,onBehalfOf,action,"
                                + "type,caseRef,body,aggregateType,aggregateId,commandId,causationId,decisionId");
        List<String> told = new ArrayList<>();
        lines.forEach(line -> told.add(
                line.path("position").asString() + "," + line.path("eventId").asString()));
        assertThat(rows.subList(1, rows.size()).stream().map(row -> row.replaceFirst("^([^,]*,[^,]*),.*", "$1")))
                .isEqualTo(told);
        assertThat(rows).noneMatch(Pattern.compile("(^|,)[=+@-]").asPredicate());
    }

    @ParameterizedTest
    @CsvSource({
        "cursor=nonsense, cursor",
        "cursor=bjc&order=oldest, cursor",
        "order=sideways, order",
        "type=meeting.Nonsense, type",
        "size=0, size",
        "size=501, size",
        "person=me, person",
        "body=NOBODY, body",
        "from=yesterday, from",
        "offset=7, offset"
    })
    void whatCannotBeAskedIsSaidToBeWrong(String query, String named, Service service) {
        Answer refused = service.as(SCRUTINEER).get("/api/audit?" + query).mustBe(400);

        assertThat(refused.text("/errors/0/parameter")).isEqualTo(named);
        service.as(SCRUTINEER).with("Accept", "image/png").get("/api/audit").mustBe(406);
    }
}
