package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Users.SCRUTINEER;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.casereview.scenario.AccessSteps.Entry;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** IG8, design §7: whoever is turned away before anything is looked for is on record too, within bounds. */
@ServiceTest
class AtTheDoorRulesIT {
    private static final String LEFT_OUT = " more that were not written one by one";

    @Autowired
    private JdbcClient database;

    private CaseSteps steps;
    private AccessSteps log;

    @BeforeEach
    void aCase(Service service) {
        steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        log = new AccessSteps(database, steps.caseRef());
    }

    @Test
    void whoIsNotSignedInIsOnRecordOverHttpAndOnPages(Service service) {
        Caller stranger = from(service, 41);
        stranger.get("/api/cases/" + steps.caseRef()).mustBe(401);
        stranger.withBasicAuth(Users.CHAIR, "guessed")
                .get("/api/cases/" + steps.caseRef())
                .mustBe(401);
        assertThat(stranger.get("/cases/" + steps.caseRef()).mustBe(302).header("Location"))
                .endsWith("/sign-in");

        List<Entry> entries = log.entries();
        assertThat(entries)
                .extracting(entry -> entry.said("asked"))
                .containsExactly("GET /api/cases/{caseRef}", "GET /api/cases/{caseRef}", "GET /cases/{caseRef}");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.said("kind")).isEqualTo("NOT_SIGNED_IN");
            assertThat(entry.who("rol")).isEqualTo("SYSTEM");
            assertThat(entry.who("par")).isEqualTo("BSCP");
            assertThat(entry.payload() + entry.metaData()).doesNotContain("127.0.0", Users.CHAIR, "guessed");
        });
        Eventually.isTrue(() -> service.as(SCRUTINEER)
                        .get("/api/access-log?kind=NOT_SIGNED_IN&case=" + steps.caseRef())
                        .mustBe(200)
                        .json()
                        .path("lines")
                        .size()
                == 3);
    }

    /** An attempt that names no case is everybody's; the first page is where one comes to sign in. */
    @Test
    void whatNamesNoCaseIsInTheLogOfEachPartnership(Service service) {
        long before = lines("SCSP", "GET /api/cases");
        // so is told what others of these tests asked for where there is nothing
        long nowhere = lines("SCSP", "GET /");

        from(service, 45).get("/api/cases").mustBe(401);
        from(service, 45).get("/").mustBe(302);

        assertThat(lines("SCSP", "GET /api/cases")).isEqualTo(before + 1);
        assertThat(lines("SCSP", "GET /")).isEqualTo(nowhere);
    }

    @Test
    void aFloodIsWrittenInPartAndTheRestIsCounted(Service service) {
        from(service, 42).get("/api/cases").mustBe(401);
        long before = leftOut();
        Caller flood = from(service, 43);
        for (int attempt = 0; attempt < 40; attempt++) {
            flood.get("/api/cases/" + steps.caseRef()).mustBe(401);
        }
        from(service, 44).get("/api/cases").mustBe(401);

        int written = log.entries().size();
        assertThat(written).isBetween(6, 12);
        assertThat(leftOut() - before).isEqualTo(40 - written);
    }

    @Test
    void whoAsksForWhatOnlyOperatorsSeeIsOnRecord(Service service) {
        service.as(Users.OBSERVER).get("/actuator/metrics").mustBe(403);

        Entry entry = ofCaller(Users.OBSERVER).getLast();
        assertThat(entry.said("kind")).isEqualTo("REFUSED");
        assertThat(entry.said("refusal")).isEqualTo("FORBIDDEN_ROLE");
        assertThat(entry.said("asked")).isEqualTo("GET /actuator/**");
        assertThat(entry.who("rol")).isEqualTo("OBSERVER");
    }

    private List<Entry> ofCaller(String user) {
        return new AccessSteps(database, "")
                .entries().stream()
                        .filter(entry -> entry.who("usr").equals(Users.id(user)))
                        .toList();
    }

    private long lines(String partnership, String asked) {
        return strangers(partnership)
                .filter(event -> event.path("asked").asString().equals(asked))
                .count();
    }

    private long leftOut() {
        return strangers("BSCP")
                .map(event -> event.path("asked").asString())
                .filter(asked -> asked.endsWith(LEFT_OUT))
                .mapToLong(asked -> Long.parseLong(asked.replace(LEFT_OUT, "")))
                .sum();
    }

    private Stream<JsonNode> strangers(String partnership) {
        return new AccessSteps(database, "")
                .entries().stream()
                        .filter(entry -> entry.who("par").equals(partnership)
                                && entry.said("kind").equals("NOT_SIGNED_IN"))
                        .map(Entry::event);
    }

    /** Somebody at another address of this machine. */
    private static Caller from(Service service, int place) {
        try {
            HttpClient client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .localAddress(InetAddress.getByName("127.0.0." + place))
                    .build();
            return new Caller(client, service.address(), Map.of());
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
