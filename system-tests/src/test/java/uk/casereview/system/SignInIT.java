package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.platform.time.TrainingClock;

/** In production only a good token signs anybody in. */
@TokenServiceTest
class SignInIT {
    @Test
    void takesAGoodToken(Service service) {
        String code = Founding.newCode();
        Caller bearer = Founding.bearer(service, TokenIssuer.token(code, "ADMINISTRATOR"));
        bearer.post("/api/partnerships", Founding.establish(code)).mustBe(201);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refuses(String what, UnaryOperator<JWTClaimsSet.Builder> change, Service service) {
        String code = Founding.newCode();
        String token = TokenIssuer.token(UUID.randomUUID(), code, "ADMINISTRATOR", change);
        Answer answer = Founding.bearer(service, token).post("/api/partnerships", Founding.establish(code));
        assertThat(answer.mustBe(401).header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                bad(
                        "an expired token",
                        c -> c.expirationTime(Date.from(Instant.now().minusSeconds(120)))),
                bad("another issuer", c -> c.issuer("https://elsewhere.example")),
                bad("another audience", c -> c.audience("other-service")),
                bad("no user", c -> c.claim("user", null)),
                bad("no capacity", c -> c.claim("capacities", null)));
    }

    @Test
    void refusesWhatTheIssuerHasNotSigned(Service service) {
        String code = Founding.newCode();
        TokenIssuer.forged(code, "ADMINISTRATOR")
                .forEach((how, token) -> assertThat(Founding.bearer(service, token)
                                .post("/api/partnerships", Founding.establish(code))
                                .status())
                        .as(how)
                        .isEqualTo(401));
    }

    @Test
    void refusesNobodyADemoUserAndATokenThatIsNone(Service service) {
        String body = "{}";
        assertThat(service.asNobody().postRaw("/api/partnerships", body).status())
                .isEqualTo(401);
        assertThat(service.as("bscp.business-manager")
                        .postRaw("/api/partnerships", body)
                        .status())
                .isEqualTo(401);
        assertThat(Founding.bearer(service, "a.b.c")
                        .postRaw("/api/partnerships", body)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void refusesBeforeItLooksAtTheBodyOrTheAddress(Service service) {
        assertThat(service.asNobody().postRaw("/api/partnerships", "{").status())
                .isEqualTo(401);
        assertThat(service.asNobody().get("/api/nowhere").status()).isEqualTo(401);
    }

    @Test
    void hasNoTrainingClockAndNoSignInForm(Service service) {
        Caller administrator = Founding.of(service).administrator();
        assertThat(administrator
                        .postRaw("/api/training/clock", "{\"now\": \"2026-02-09T16:40:00Z\"}")
                        .status())
                .isEqualTo(404);
        assertThat(administrator.send("/api/training/clock", "DELETE", "").status())
                .isEqualTo(404);
        assertThat(service.asNobody().get("/sign-in").status()).isEqualTo(401);
    }

    /** Design §4: nothing there to move it, and no place where it could be kept moved. */
    @Test
    void goesByTheTimeThatItIsAndCannotBeMadeToDoOtherwise(
            @Autowired ApplicationContext context, @Autowired ServiceTime time, @Autowired JdbcClient database) {
        assertThat(context.getBeanNamesForType(TrainingClock.class)).isEmpty();
        assertThat(database.sql("select to_regclass('training.clock') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        assertThat(time.now()).isBetween(before, Instant.now());
    }

    @Test
    void hardensEveryAnswer(Service service) {
        Answer answer = service.asNobody().get("/api/cases");
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    private static Arguments bad(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }
}
