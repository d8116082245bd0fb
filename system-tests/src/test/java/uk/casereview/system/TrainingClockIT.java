package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.casereview.platform.signin.DemoUser;
import uk.casereview.platform.signin.DemoUsers;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.platform.time.TrainingClock;
import uk.casereview.shared.Role;

@ServiceTest
class TrainingClockIT {
    private static final Instant THEN = Instant.parse("2026-02-09T16:40:00Z");

    @AfterEach
    void backToThePresent(@Autowired TrainingClock clock) {
        clock.backToThePresent();
    }

    @Test
    void isSetByAnAdministratorAndRunsOn(Service service, @Autowired ServiceTime time, @Autowired DemoUsers users) {
        service.setClock(somebody(users, Role.ADMINISTRATOR), THEN);
        assertThat(time.now()).isBetween(THEN, THEN.plus(Duration.ofMinutes(5)));
    }

    @Test
    void isBroughtBackToThePresent(Service service, @Autowired TrainingClock clock, @Autowired DemoUsers users) {
        String administrator = somebody(users, Role.ADMINISTRATOR);
        service.setClock(administrator, THEN);
        assertThat(clock.isMoved()).isTrue();

        Answer manager = service.as(somebody(users, Role.BUSINESS_MANAGER)).send("/api/training/clock", "DELETE", "");
        assertThat(manager.mustBe(403).text("/mayBeDoneBy/0")).isEqualTo("administrator");

        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Answer back = service.as(administrator)
                .send("/api/training/clock", "DELETE", "")
                .mustBe(200);
        assertThat(Instant.parse(back.text("/now"))).isBetween(before, Instant.now());
        assertThat(clock.isMoved()).isFalse();
    }

    @Test
    void isSetByNobodyElse(Service service, @Autowired DemoUsers users) {
        Answer answer = service.as(somebody(users, Role.BUSINESS_MANAGER))
                .postRaw("/api/training/clock", "{\"now\": \"2026-02-09T16:40:00Z\"}");
        assertThat(answer.mustBe(403).code()).isEqualTo("FORBIDDEN_ROLE");
    }

    @Test
    void takesAnInstantAndNothingElse(Service service, @Autowired DemoUsers users) {
        Caller administrator = service.as(somebody(users, Role.ADMINISTRATOR));
        assertThat(administrator
                        .postRaw("/api/training/clock", "{\"now\": \"tomorrow\"}")
                        .text("/errors/0/pointer"))
                .isEqualTo("/now");
        assertThat(administrator.postRaw("/api/training/clock", "{}").status()).isEqualTo(400);
    }

    private static String somebody(DemoUsers users, Role role) {
        return users.all().stream()
                .filter(user -> has(user, role))
                .filter(user -> role == Role.ADMINISTRATOR || !has(user, Role.ADMINISTRATOR))
                .findFirst()
                .orElseThrow()
                .login();
    }

    private static boolean has(DemoUser user, Role role) {
        return user.capacities().stream().anyMatch(capacity -> capacity.role() == role);
    }
}
