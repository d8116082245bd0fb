package uk.casereview.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.sample.DemoUser;
import uk.casereview.sample.Sample;
import uk.casereview.sample.Samples;
import uk.casereview.sample.Settled;
import uk.casereview.sample.Walk;
import uk.casereview.sample.Walk.Ready;
import uk.casereview.shared.Role;
import uk.casereview.system.Answer;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Role × read × partnership over HTTP, every cell of {@code who-may-read-what.txt}, and who needs to know. */
@ServiceTest
class ReadingMatrixIT {
    private static final String NO_DECISION = "00000000-0000-4000-8000-000000000000";

    private static final List<BiFunction<Caller, String, Answer>> COLUMNS = List.of(
            (caller, caseRef) -> caller.get("/api/cases?text=" + caseRef),
            (caller, caseRef) -> caller.get("/api/decisions"),
            (caller, caseRef) -> caller.get("/api/cases/" + caseRef),
            (caller, caseRef) -> caller.get("/api/cases/" + caseRef + "/timeline"),
            (caller, caseRef) -> caller.get("/api/cases/" + caseRef + "/clocks"),
            (caller, caseRef) -> caller.post("/api/projections/partnership-reference/rebuild", Map.of()),
            (caller, caseRef) -> caller.post("/api/training/clock", Map.of("now", "2026-02-02T09:00:00Z")),
            (caller, caseRef) -> caller.get("/api/irregularities"),
            (caller, caseRef) -> caller.get("/api/data-requests?case=" + caseRef),
            (caller, caseRef) -> caller.get("/api/meetings"),
            (caller, caseRef) -> caller.get("/api/partnerships/BSCP"),
            (caller, caseRef) -> caller.get("/api/dashboards/tracker"),
            (caller, caseRef) -> caller.get("/api/dashboards/overdue"),
            (caller, caseRef) -> caller.get("/api/dashboards/timeliness"),
            (caller, caseRef) -> caller.get("/api/dashboards/decisions"),
            (caller, caseRef) -> caller.get("/api/dashboards/actions"),
            (caller, caseRef) -> caller.get("/api/dashboards/themes"),
            (caller, caseRef) -> caller.get("/api/dashboards/annual-report"),
            (caller, caseRef) -> caller.get("/api/dashboards/cases?figure=CASES"),
            (caller, caseRef) -> caller.get("/api/missed-deadlines"),
            (caller, caseRef) -> caller.get("/api/cases/" + caseRef + "/documents"),
            (caller, caseRef) -> caller.get("/api/cases/" + caseRef + "/comparison?earlier=2020-01-01T00:00:00Z"),
            (caller, caseRef) -> caller.get("/api/audit"),
            (caller, caseRef) -> caller.get("/api/decisions/" + NO_DECISION + "/audit"),
            (caller, caseRef) -> caller.get("/api/audit/checkpoint"),
            (caller, caseRef) -> caller.get("/api/audit/consistency?from=0&to=0"),
            (caller, caseRef) -> caller.get("/api/audit/self-check"),
            (caller, caseRef) -> caller.get("/api/audit/bundle"),
            (caller, caseRef) -> caller.get("/api/access-log"),
            (caller, caseRef) -> caller.get("/api/keys/master-key"),
            (caller, caseRef) -> caller.get("/api/disposals"),
            (caller, caseRef) -> caller.get("/api/disclosures?case=" + caseRef),
            (caller, caseRef) -> caller.get("/api/audit/bundle/progress"),
            (caller, caseRef) -> caller.get("/api/dashboards/tracker/comparison?earlier=2020-01-01T00:00:00Z"),
            (caller, caseRef) -> caller.get("/api/dashboards/timeliness/comparison?earlier=2020-01-01T00:00:00Z"),
            (caller, caseRef) -> caller.get("/api/disposals/data-requests"),
            (caller, caseRef) -> caller.get("/api/my-work"));
    private static final int CASE = 2;
    private static final int CLOCKS = 4;
    private static final int PARTNERSHIP = 10;
    private static final int DOCUMENTS = 20;
    private static final int COMPARISON = 21;

    private Walk walk;
    private Settled settled;

    @BeforeEach
    void anIncidentIsReferred(Service service, @Autowired JdbcClient database, @Autowired TokenPositions positions) {
        settled = new Settled(database, positions);
        walk = new Walk(service, settled);
        for (Sample sample : Samples.all().subList(0, 2)) {
            Ready ready = walk.ready(sample, sample.giver());
            Answer answer = ready.sentBy(service, sample.giver());
            sample.mustHaveBeen(answer);
            walk.keep(sample, ready, answer);
        }
        settled.awaited();
    }

    @Test
    void everyRoleReadsWhatTheTableSaysAndNothingElse(Service service) {
        List<String> faults = new ArrayList<>();
        List<String[]> rows = AuthorityTable.lines("who-may-read-what.txt")
                .map(line -> line.split("\\s+"))
                .toList();
        for (String[] row : rows) {
            Role role = Role.valueOf(row[0]);
            for (int column = 0; column < COLUMNS.size(); column++) {
                int status = Integer.parseInt(row[column + 1]);
                check(service, DemoUser.in(role, "BSCP"), column, status, "FORBIDDEN_ROLE", faults);
                boolean ofOne = (column >= CASE && column <= CLOCKS)
                        || column == PARTNERSHIP
                        || column == DOCUMENTS
                        || column == COMPARISON;
                boolean seesSuch = column == PARTNERSHIP ? status == 200 : row[1].equals("200");
                check(
                        service,
                        DemoUser.in(role, "SCSP"),
                        column,
                        ofOne ? 403 : status,
                        ofOne && seesSuch ? "OUT_OF_PARTNERSHIP" : "FORBIDDEN_ROLE",
                        faults);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(rows.stream().map(row -> Role.valueOf(row[0])))
                .containsExactlyInAnyOrderElementsOf(AuthorityTable.PEOPLE);
    }

    @Test
    void aListShowsOnlyWhatTheReaderMayOpen(Service service) {
        String caseRef = walk.name("caseRef");

        for (Role role :
                List.of(Role.BUSINESS_MANAGER, Role.CORE_MEMBER, Role.INDEPENDENT_SCRUTINEER, Role.AGENCY_LEAD)) {
            assertThat(listed(service, DemoUser.in(role, "BSCP"), caseRef)).isTrue();
            assertThat(listed(service, DemoUser.in(role, "SCSP"), caseRef)).isFalse();
        }
        assertThat(listed(service, DemoUser.in(Role.LEAD_REVIEWER, "BSCP"), caseRef))
                .isFalse();
    }

    /** §2.2, AGENCY_LEAD: "any involved agency". */
    @Test
    void anAgencyThatIsNotInvolvedDoesNotReadTheCase(Service service) {
        String path = "/api/cases/" + walk.name("caseRef");

        assertThat(DemoUser.of("bscp.agency-lead.wmp").caller(service).get(path).status())
                .isEqualTo(200);
        assertThat(DemoUser.of("bscp.agency-lead.nspcc")
                        .caller(service)
                        .get(path)
                        .mustBe(403)
                        .code())
                .isEqualTo("FORBIDDEN_ROLE");
    }

    /** §15.3-16: access may be given to one person, and to another area. */
    @Test
    void whoeverIsGivenAccessReadsTheCase(Service service) {
        String caseRef = walk.name("caseRef");
        DemoUser reviewer = DemoUser.in(Role.LEAD_REVIEWER, "BSCP");
        DemoUser abroad = DemoUser.in(Role.BUSINESS_MANAGER, "SCSP");
        grant(service, Map.of("person", reviewer.userId(), "scope", "READ"));
        grant(service, Map.of("partnership", "SCSP", "scope", "READ"));
        settled.awaited();

        assertThat(reviewer.caller(service).get("/api/cases/" + caseRef).status())
                .isEqualTo(200);
        assertThat(abroad.caller(service).get("/api/cases/" + caseRef).status()).isEqualTo(200);
        assertThat(listed(service, abroad, caseRef)).isTrue();
    }

    private void grant(Service service, Map<String, String> to) {
        DemoUser.in(Role.CHAIR, "BSCP")
                .caller(service)
                .post("/api/incidents/" + walk.name("incident") + "/grant-case-access", to)
                .mustBe(200);
    }

    private static boolean listed(Service service, DemoUser reader, String caseRef) {
        return reader.caller(service)
                .get("/api/cases?text=" + caseRef)
                .mustBe(200)
                .body()
                .contains(caseRef);
    }

    private void check(Service service, DemoUser reader, int column, int status, String code, List<String> faults) {
        Answer answer = COLUMNS.get(column).apply(reader.caller(service), walk.name("caseRef"));
        boolean asSaid =
                answer.status() == status && (status != 403 || answer.code().equals(code));
        if (!asSaid) {
            faults.add("column %d by %s as %s: %d %s instead of %d %s"
                    .formatted(
                            column, reader.login(), reader.capacity(), answer.status(), answer.body(), status, code));
        }
    }
}
