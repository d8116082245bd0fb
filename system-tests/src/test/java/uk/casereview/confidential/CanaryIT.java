package uk.casereview.confidential;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.platform.sealing.Sealer;
import uk.casereview.query.LogWriter;
import uk.casereview.sample.Alone;
import uk.casereview.sample.ApiCollection;
import uk.casereview.sample.DemoUser;
import uk.casereview.sample.Fields;
import uk.casereview.sample.Settled;
import uk.casereview.sample.Walk;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;
import uk.casereview.system.TestDatabase;

/**
 * §10.5 IG4: "names, dates of birth, addresses and every free-text narrative … are encrypted". A canary goes into every
 * field there is, and into addresses and headers, and then nobody hears it: not in the database, dead letters and all, not
 * in the log, not in a refusal.
 */
@ServiceTest
class CanaryIT {
    /** Said at the lowest level there is, to know that it is heard. */
    private static final String CONTROL = "a bird that may be heard";

    private static final List<Needle> SECRETS = Stream.of(
                    CanaryWalk.CANARY, CanaryWalk.BIRTH_DATE, "19070319", "19 March 1907")
            .map(Needle::new)
            .toList();

    @Autowired
    private JdbcClient database;

    @Autowired
    private TokenPositions positions;

    @Autowired
    private EventStore events;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Environment environment;

    @Test
    void noTextIsKeptOrLoggedInClear(Service service) {
        Settled settled = new Settled(database, positions);
        Walk walk = new Walk(service, settled);
        CanaryWalk canaries = new CanaryWalk(service, walk);
        LogCapture log = LogCapture.of(SECRETS, new Needle(CONTROL));
        List<Answer> misplaced;
        try (log) {
            LoggerFactory.getLogger(CanaryIT.class).trace(CONTROL);
            canaries.walk();
            misplaced = CanaryInAddresses.everywhere(service);
            new LogWriter(events, sealer, "BSCP-2026-909").poison(CanaryWalk.CANARY + " in a dead letter");
            settled.awaited();
            DemoUser manager = DemoUser.of("bscp.business-manager");
            String read = manager.caller(service)
                    .get("/api/cases/" + walk.name("caseRef"))
                    .mustBe(200)
                    .body();
            assertThat(read).contains(CanaryWalk.CANARY, CanaryWalk.BIRTH_DATE);
        }
        List<Answer> files = files(service, walk.name("caseRef"));
        DatabaseDump dump =
                DatabaseDump.of(TestDatabase.superuser(environment.getRequiredProperty("spring.datasource.url")));

        assertThat(canaries.accepted()).isEqualTo(everySealedField());
        assertThat(canaries.references()).isPositive();
        assertThat(misplaced).extracting(Answer::status).contains(200, 400, 401, 404, 405);
        assertThat(SECRETS).allSatisfy(secret -> {
            assertThat(dump.whereIs(secret)).isEmpty();
            assertThat(canaries.refusals()).noneMatch(secret::in);
            assertThat(misplaced).noneMatch(answer -> secret.in(answer.headers().map() + answer.body()));
        });
        assertThat(files).allSatisfy(file -> {
            assertThat(file.body()).contains(walk.name("caseRef"));
            assertThat(SECRETS).noneMatch(secret -> secret.in(file.body()));
        });
        assertThat(log.leaks()).isEmpty();

        assertThat(dump.rowsOf("event_store.dead_letters")).isPositive();
        assertThat(dump.rowsOf("keys.data_key")).isPositive();
        assertThat(dump.whereIs(new Needle("DOC-CHRONOLOGY-7"))).containsKey("event_store.events");
        assertThat(dump.whereIs(new Needle(walk.name("caseRef")))).containsKey("query_side.case_summary_view");
        assertThat(log.controls()).isPositive();
        assertThat(log.levels()).contains(Level.TRACE, Level.DEBUG);
    }

    /** What leaves the service as a file, for whoever reads the most. */
    private static List<Answer> files(Service service, String caseRef) {
        return Stream.of("/api/audit?case=", "/api/decisions?case=")
                .flatMap(address -> Stream.of("text/csv", "application/x-ndjson")
                        .map(form -> DemoUser.of("bscp.scrutineer")
                                .caller(service)
                                .with("Accept", form)
                                .get(address + caseRef)
                                .mustBe(200)))
                .toList();
    }

    private static Map<String, Set<String>> everySealedField() {
        Map<String, Set<String>> sealed = new TreeMap<>();
        for (ApiCollection collection : ApiCollection.values()) {
            collection
                    .commands()
                    .filter(command -> !Fields.sealed(command).isEmpty())
                    .forEach(command -> sealed.put(
                            collection.segment() + " " + command.getSimpleName(),
                            Fields.sealed(command).stream()
                                    .filter(path -> !Alone.neverSays(collection, command, path))
                                    .collect(Collectors.toSet())));
        }
        return sealed;
    }
}
