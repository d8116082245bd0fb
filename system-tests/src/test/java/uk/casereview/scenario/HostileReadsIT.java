package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.sample.Settled;
import uk.casereview.system.Answer;
import uk.casereview.system.Caller;
import uk.casereview.system.HostileValues;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;
import uk.casereview.system.Sweep;

/** Whatever is asked, under every name the document knows, it is answered or refused as a problem; never a failure, and nothing is stored. */
@ServiceTest
class HostileReadsIT {
    private static final String MARKER = "hostile-marker";
    private static final List<String> VALUES = HostileValues.inAddress(MARKER);
    private static final List<String> READERS =
            List.of(Users.BUSINESS_MANAGER, "bscp.programme-manager", Users.CHAIR, "bscp.chair.icb", Users.SCRUTINEER);
    private static final List<String> AUDIT_READERS =
            List.of(Users.SCRUTINEER, RequestSteps.OFFICER, RequestSteps.SECOND, RequestSteps.AUDITOR);
    private static final String CLOCK = "/api/training/clock";

    private int turn;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TokenPositions positions;

    @Test
    void everyReadTakesThem(Service service) {
        Sweep sweep = new Sweep(service, Sweep.Kind.READ);
        Map<String, String> places = places(service);
        new Settled(database, positions).awaited();
        List<String> before = stored();
        sweep.operations((method, path) -> {
            String address = at(path, places);
            Eventually.isTrue(() -> List.of(200, 400)
                    .contains(reader(service, path).get(address).status()));
            List<String> names = parameters(sweep.document().path("paths").path(path));
            for (String value : VALUES) {
                Caller reader = reader(service, path);
                sweep.answered(method, path, asked(reader, address + "?unknown=" + value));
                names.forEach(name -> sweep.answered(method, path, asked(reader, address + "?" + name + "=" + value)));
                if (!names.isEmpty()) {
                    String all = String.join("=" + value + "&", names) + "=" + value;
                    sweep.answered(method, path, asked(reader, address + "?" + all));
                }
                if (path.contains("{")) {
                    sweep.answered(method, path, asked(reader, elsewhere(path, value)));
                }
            }
        });
        neverAFailure(sweep);
        assertThat(stored()).isEqualTo(before);
    }

    /** What only those who run the service may do, in places there are not, and a clock set to what is no moment. */
    @Test
    void everyOperationTakesThem(Service service) {
        Sweep sweep = new Sweep(service, Sweep.Kind.OPERATION);
        new Settled(database, positions).awaited();
        List<String> before = stored();
        sweep.operations((method, path) -> {
            Caller operator = service.as(path.equals(CLOCK) ? Users.ADMINISTRATOR : "bscp.operator");
            for (String value : VALUES) {
                String address = elsewhere(path, value);
                sweep.answered(
                        method,
                        path,
                        path.equals(CLOCK) && method.equals("POST")
                                ? operator.post(path + "?sequence=" + value, Map.of("now", value))
                                : operator.send(address + "?sequence=" + value, method, ""));
            }
        });
        neverAFailure(sweep);
        assertThat(sweep.answers().get("POST " + CLOCK))
                .extracting(Answer::status)
                .containsOnly(400);
        assertThat(stored()).isEqualTo(before);
    }

    /** How many events there are of each kind; that somebody has read, or was refused, is on record besides (IG8). */
    private List<String> stored() {
        return database.sql("""
                        select payload_type || ' ' || count(*) from event_store.events
                         where aggregate_type <> 'AccessLog' group by payload_type order by 1
                        """).query(String.class).list();
    }

    /** In a place there is not; what is no character of an address the container itself refuses, as a problem too. */
    private static String elsewhere(String path, String value) {
        return path.replaceFirst("\\{[^}]+}", Matcher.quoteReplacement("x" + value));
    }

    private static void neverAFailure(Sweep sweep) {
        List<Answer> all =
                sweep.answers().values().stream().flatMap(List::stream).toList();
        assertThat(all).filteredOn(answer -> answer.status() >= 500).isEmpty();
        assertThat(sweep.statuses()).doesNotContain(429);
        assertThat(sweep.refusedOtherwiseThanAsAProblem()).isEmpty();
        assertThat(all)
                .filteredOn(answer -> answer.status() == 400)
                .isNotEmpty()
                .noneMatch(answer -> answer.body().contains(MARKER));
    }

    /** Whoever was too fast for the service all the same asks again. */
    private static Answer asked(Caller reader, String address) {
        Answer[] last = {reader.get(address)};
        if (last[0].status() == 429) {
            Eventually.isTrue(() -> {
                last[0] = reader.get(address);
                return last[0].status() != 429;
            });
        }
        return last[0];
    }

    /** In turn, so that hardly anybody is too fast for the service. */
    private Caller reader(Service service, String path) {
        if (path.startsWith("/api/audit/")) {
            return service.as(Users.SCRUTINEER);
        }
        if (path.startsWith("/api/data-requests") || path.startsWith("/api/dis")) {
            return service.as(RequestSteps.OFFICER);
        }
        if (path.equals("/api/audit") || path.equals("/api/access-log")) {
            return service.as(AUDIT_READERS.get(turn++ % AUDIT_READERS.size()));
        }
        return service.as(
                path.matches("/api/(projections|processes|keys).*")
                        ? "bscp.operator"
                        : READERS.get(turn++ % READERS.size()));
    }

    private static Map<String, String> places(Service service) {
        CaseSteps steps = ReviewSteps.recommended(service).steps();
        return Map.of(
                "/api/cases/",
                steps.caseRef(),
                "/api/decisions/",
                service.as(Users.SCRUTINEER)
                        .get("/api/decisions?case=" + steps.caseRef() + "&after=" + steps.position())
                        .text("/rows/0/entry/decision/decisionId"),
                "/api/dashboards/",
                "timeliness",
                "/api/partnerships/",
                "BSCP",
                "/api/projections/",
                "case-summary",
                "/api/processes/",
                "rapid-review-process",
                "/api/meetings/",
                MeetingSteps.typedUp(service, Users.BUSINESS_MANAGER, "SCSG", "2026-02-19")
                        .id(),
                "/api/audit/proofs/",
                anEventOf(service, steps),
                "/api/data-requests/",
                granted(service, steps).id());
    }

    private static RequestSteps granted(Service service, CaseSteps steps) {
        RequestSteps request = RequestSteps.askedForAChild(service, steps);
        request.decide("GRANTED").mustBe(200);
        return request;
    }

    private static String anEventOf(Service service, CaseSteps steps) {
        return service.as(Users.SCRUTINEER)
                .get("/api/cases/" + steps.caseRef() + "/timeline")
                .mustBe(200)
                .json()
                .findValuesAsString("eventId")
                .getFirst();
    }

    private static String at(String path, Map<String, String> places) {
        if (!path.contains("{")) {
            return path;
        }
        String place = places.get(path.replaceFirst("\\{.*", ""));
        if (place == null) {
            throw new AssertionError("there is nothing to read at " + path);
        }
        return path.replaceFirst("\\{[^}]+}", place);
    }

    private static List<String> parameters(JsonNode operations) {
        return operations
                .at("/get/parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }
}
