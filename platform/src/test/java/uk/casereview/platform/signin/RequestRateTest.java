package uk.casereview.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import uk.casereview.platform.problem.ProblemWriter;
import uk.casereview.shared.UserId;

class RequestRateTest {
    private long nanos;
    private final RequestRate rate = new RequestRate(1, new StandingTime(), new ProblemWriter());

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void stopsOneUserButNotTheNext() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(answerTo(1).getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse stopped = answerTo(1);
        assertThat(stopped.getStatus()).isEqualTo(429);
        assertThat(stopped.getContentType()).isEqualTo("application/problem+json");
        assertThat(stopped.getHeader("Retry-After")).isEqualTo("1");
        assertThat(answerTo(2).getStatus()).isEqualTo(200);
        nanos += TimeUnit.SECONDS.toNanos(1);
        assertThat(answerTo(1).getStatus()).isEqualTo(200);
        assertThat(answerTo(1).getStatus()).isEqualTo(429);
    }

    @Test
    void saysNoLongerWaitThanNeeded() throws Exception {
        for (int i = 0; i < 5; i++) {
            answerTo(1);
        }
        nanos += TimeUnit.MILLISECONDS.toNanos(400);
        assertThat(answerTo(1).getHeader("Retry-After")).isEqualTo("1");
    }

    private MockHttpServletResponse answerTo(long number) throws Exception {
        SignedIn user = new SignedIn(new UserId(new UUID(0, number)), null, List.of());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
        MockHttpServletResponse response = new MockHttpServletResponse();
        rate.doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        return response;
    }

    /** Time that moves only where a test moves it. */
    private final class StandingTime implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
