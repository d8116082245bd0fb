package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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

    /** On the settings of a partnership of this test's own, whose version counts what was stored. */
    @Test
    void refusesOrDoesWhateverIsAskedOfAPartnership(Service service) {
        Founding founding = Founding.of(service);
        HostileBodies bodies = new HostileBodies(HostileBodies.document(service), new Random(20261121), MARKER);
        List<Answer> answers = new ArrayList<>();
        commands(service).forEachEntry((path, operations) -> {
            if (path.startsWith("/api/partnerships/")) {
                Caller caller = founding.inRole("ADMINISTRATOR");
                for (int i = 0; i < BODIES_EACH; i++) {
                    answers.add(caller.post(at(path, founding.id()), bodies.of(HostileBodies.schema(operations))));
                }
            }
        });
        assertThat(answers).allMatch(answer -> answer.status() < 500);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 400)
                .noneMatch(answer -> answer.body().contains(MARKER));
        assertThat(new TreeSet<>(answers.stream().map(Answer::status).toList())).contains(200, 400);
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
