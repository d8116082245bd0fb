package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever is sent to whichever command, it is never the service that fails. */
@TokenServiceTest
class HostileBodiesIT {
    private static final List<String> BODIES = List.of(
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

    @Test
    void noCommandFailsOnAnyOfThem(Service service) {
        Founding founding = Founding.of(service);
        var paths = service.asNobody().get("/api/openapi").mustBe(200).json().path("paths");
        for (String path : paths.propertyNames()) {
            if (paths.path(path).has("post")) {
                // another user for each, so that no one user is too fast
                Caller caller = Founding.bearer(service, TokenIssuer.token(founding.code(), "ADMINISTRATOR"));
                for (String body : BODIES) {
                    Answer answer = caller.postRaw(
                            path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()), body);
                    assertThat(answer.status())
                            .as("%s <- %s", path, answer.body())
                            .isBetween(400, 499);
                    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
                }
            }
        }
    }
}
