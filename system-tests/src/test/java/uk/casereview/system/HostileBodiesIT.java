package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent to whichever command, about something there is or not, it is never the service that fails. */
@TokenServiceTest
class HostileBodiesIT {
    private static final List<String> MALFORMED = List.of(
            "",
            "null",
            "[]",
            "{",
            "{}",
            "{\"a\":".repeat(400) + "1" + "}".repeat(400),
            "{\"\\ud800\": \"\\udfff\", \"\\u0000\": 1e999, \"x\": 123456789012345678901234567890}",
            "{\"reason\": \"\\u0000\", \"on\": \"+999999999-12-31\", \"decision\": [], \"children\": {}}",
            "{\"text\": \"" + "x".repeat(20_000) + "\", \"notificationId\": \"1\", \"body\": 5}",
            "\"\uFFFF\"");
    private static final int BODIES_EACH = 12;
    private static final String MARKER = "hostile-marker";
    private static final Map<String, List<?>> KNOWN = Map.ofEntries(
            Map.entry("agency", List.of("WMP", "NOBODY")),
            Map.entry("from", List.of("WMP", "NOBODY")),
            Map.entry("to", List.of("WMP", "NOBODY")),
            Map.entry("notifyingAgencies", List.of("WMP")),
            Map.entry("determiningAgencies", List.of("WMP")),
            Map.entry("mustInclude", List.of("WMP")),
            Map.entry("seat", List.of("SEAT-1")),
            Map.entry("code", List.of("T1")),
            Map.entry("yearEnding", List.of(2026, 1900)),
            Map.entry("quorum keys", List.of("SCSG")),
            Map.entry("voting keys", List.of("SCSG")),
            Map.entry("clocks keys", List.of("C3")),
            Map.entry("warnWorkingDays keys", List.of("C3")));

    /** What is recorded of a partnership's own duties, C9 and C12, beside its settings. */
    private static final List<String> OF_THE_BUSINESS_UNIT = List.of("annual-report", "terms-of-reference-reviewed");

    @Test
    void refusesWhatIsNoBodyAtAll(Service service) {
        Founding founding = Founding.of(service);
        commands(service).forEachEntry((path, _) -> {
            // another user for each, so that no one user is too fast
            Caller caller = Founding.bearer(service, TokenIssuer.token(founding.code(), "ADMINISTRATOR"));
            for (String body : MALFORMED) {
                Answer answer = caller.postRaw(at(path, UUID.randomUUID().toString()), body);
                assertThat(answer.status()).as("%s <- %s", path, answer.body()).isBetween(400, 499);
                assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            }
        });
    }

    /** On the settings of a partnership of this test's own, and where partnerships begin. */
    @Test
    void refusesOrDoesWhateverIsAskedOfAPartnership(Service service, @Autowired JdbcClient database) {
        Founding founding = Founding.of(service);
        Sweep sweep = new Sweep(service, Sweep.Kind.PARTNERSHIP_COMMAND);
        HostileBodies bodies = new HostileBodies(sweep.document(), new Random(20261121), MARKER, known(founding));
        sweep.operations((method, path) -> {
            Caller caller = founding.inRole(
                    OF_THE_BUSINESS_UNIT.stream().anyMatch(path::contains) ? "BUSINESS_MANAGER" : "ADMINISTRATOR");
            JsonNode schema =
                    HostileBodies.schema(sweep.document().path("paths").path(path));
            for (int i = 0; i < BODIES_EACH; i++) {
                Object body = i % 3 == 0 ? bodies.readable(schema) : bodies.of(schema);
                sweep.answered(method, path, sweep.keyed(caller, at(path, founding.id()), body));
            }
        });
        List<Answer> all =
                sweep.answers().values().stream().flatMap(List::stream).toList();
        assertThat(all).filteredOn(answer -> answer.status() >= 500).isEmpty();
        assertThat(sweep.statuses()).contains(200, 400, 422);
        assertThat(all)
                .filteredOn(answer -> answer.status() == 400)
                .noneMatch(answer -> answer.body().contains(MARKER));
        assertThat(sweep.thatNeverReachTheRules()).isEmpty();
        assertThat(sweep.storedThoughRefused(database)).isEmpty();
    }

    private static Map<String, List<?>> known(Founding founding) {
        Map<String, List<?>> known = new HashMap<>(KNOWN);
        known.put("partnership", List.of(founding.code()));
        return known;
    }

    /** The addresses of commands, each with its operations. */
    private static JsonNode commands(Service service) {
        JsonNode paths = HostileBodies.document(service).path("paths").deepCopy();
        paths.propertyNames().stream()
                .filter(path -> !paths.path(path).has("post"))
                .toList()
                .forEach(((ObjectNode) paths)::remove);
        return paths;
    }

    static String at(String path, String id) {
        return path.replaceAll("\\{[^}]+}", id);
    }
}
