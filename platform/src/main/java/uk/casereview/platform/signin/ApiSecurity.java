package uk.casereview.platform.signin;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import uk.casereview.platform.problem.Problem;
import uk.casereview.platform.problem.ProblemWriter;

/** What every answer of the service, and every call of its API, is held to. */
final class ApiSecurity {
    static final String[] ADDRESSES = {"/api/**", "/actuator/**"};
    /** Everything from here, nothing inline: what is smuggled into a page neither runs nor calls out. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private ApiSecurity() {}

    /** No cookie signs anybody in here, so nothing can be forged across sites. */
    static HttpSecurity stateless(
            HttpSecurity http, ProblemWriter problems, TurnedAway turnedAway, String scheme, int requestsPerSecond) {
        headers(http);
        return http.securityMatcher(ADDRESSES)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**", "/api/openapi/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("OPERATOR")
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, _) -> signInFirst(request, response, problems, turnedAway, scheme))
                        .accessDeniedHandler((request, response, _) -> problems.write(
                                response,
                                Problem.of(
                                        turnedAway.forbidden(request)
                                                ? HttpStatus.FORBIDDEN
                                                : HttpStatus.SERVICE_UNAVAILABLE))))
                .addFilterAfter(
                        new RequestRate(requestsPerSecond, TimeMeter.SYSTEM_NANOTIME, problems),
                        AuthorizationFilter.class);
    }

    static void headers(HttpSecurity http) {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()")));
    }

    static void signInFirst(
            HttpServletRequest request,
            HttpServletResponse response,
            ProblemWriter problems,
            TurnedAway turnedAway,
            String scheme)
            throws IOException {
        turnedAway.notSignedIn(request);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, scheme + " realm=\"case-review\"");
        problems.write(response, Problem.of(HttpStatus.UNAUTHORIZED));
    }
}
