package uk.casereview.platform.signin;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.casereview.platform.problem.Problem;
import uk.casereview.platform.problem.ProblemWriter;

/** Keeps one user from taking the service away from the others: 429 beyond so many requests a second. */
final class RequestRate extends OncePerRequestFilter {
    private static final int MOST_USERS = 10_000;

    private final int perSecond;
    private final TimeMeter time;
    private final ProblemWriter problems;
    private final Map<String, Bucket> byUser = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_USERS;
        }
    };

    RequestRate(int perSecond, TimeMeter time, ProblemWriter problems) {
        this.perSecond = perSecond;
        this.time = time;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn user)) {
            next.doFilter(request, response);
            return;
        }
        ConsumptionProbe probe = bucket(user.getName()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            next.doFilter(request, response);
        } else {
            problems.write(
                    response,
                    Problem.tooMany(Math.ceilDiv(probe.getNanosToWaitForRefill(), TimeUnit.SECONDS.toNanos(1))));
        }
    }

    private Bucket bucket(String user) {
        synchronized (byUser) {
            return byUser.computeIfAbsent(
                    user,
                    _ -> Bucket.builder()
                            .withCustomTimePrecision(time)
                            .addLimit(limit ->
                                    limit.capacity(5L * perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                            .build());
        }
    }
}
