package uk.casereview.platform.signin;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.firewall.HttpFirewall;
import uk.casereview.platform.problem.ProblemWriter;

/**
 * Who may come in: bearers of a signed token; under the demo profile, and only there, invented people with a password.
 */
@AutoConfiguration(
        before = {
            UserDetailsServiceAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class,
            OAuth2ResourceServerAutoConfiguration.class
        })
@EnableConfigurationProperties(SignInProperties.class)
class SignInConfiguration {
    private static final String SIGN_IN = "/sign-in";
    private static final String RATE = "${casereview.http.requests-per-second:100}";

    /** Each filter of each request was observed before and after, for meters that nobody reads; the request itself is. */
    @Bean
    SecurityObservationSettings securityIsNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    HttpFirewall httpFirewall() {
        return HeaderForm.firewall();
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("demo")
    static class Demo {
        @Bean
        DemoUsers demoUsers() {
            return new DemoUsers();
        }

        @Bean
        DemoSignIn demoSignIn(DemoUsers users) {
            return new DemoSignIn(users);
        }

        @Bean
        @Order(1)
        SecurityFilterChain apiChain(
                HttpSecurity http,
                DemoSignIn signIn,
                ProblemWriter problems,
                @Lazy TurnedAway turnedAway,
                @Value(RATE) int perSecond) {
            return ApiSecurity.stateless(http, problems, turnedAway, "Basic", perSecond)
                    .authenticationProvider(signIn)
                    .httpBasic(basic -> basic.authenticationEntryPoint((request, response, _) ->
                            ApiSecurity.signInFirst(request, response, problems, turnedAway, "Basic")))
                    .build();
        }

        /** The pages; {@code /sign-in} itself is one of them. */
        @Bean
        @Order(2)
        SecurityFilterChain pagesChain(HttpSecurity http, DemoSignIn signIn, @Lazy TurnedAway turnedAway) {
            ApiSecurity.headers(http);
            AuthenticationEntryPoint signInPage = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
            return http.authenticationProvider(signIn)
                    .exceptionHandling(failures -> failures.authenticationEntryPoint((request, response, failure) -> {
                        turnedAway.notSignedIn(request);
                        signInPage.commence(request, response, failure);
                    }))
                    .authorizeHttpRequests(
                            // the end of a stream that was let in before; its reader may have signed out meanwhile
                            requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                                    .permitAll()
                                    .requestMatchers(SIGN_IN, "/assets/**", "/about/*", "/error", "/favicon.ico")
                                    .permitAll()
                                    .anyRequest()
                                    .authenticated())
                    .formLogin(form -> form.loginPage(SIGN_IN).failureUrl("/sign-in?error"))
                    .logout(out -> out.logoutUrl("/sign-out")
                            .deleteCookies(CapacityChoice.COOKIE)
                            .logoutSuccessUrl("/sign-in?signed-out"))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("!demo")
    static class Tokened {
        @Bean
        JwtDecoder jwtDecoder(SignInProperties properties) {
            return Tokens.decoder(properties);
        }

        @Bean
        @Order(1)
        SecurityFilterChain apiChain(
                HttpSecurity http,
                JwtDecoder decoder,
                ProblemWriter problems,
                @Lazy TurnedAway turnedAway,
                @Value(RATE) int perSecond) {
            return bearer(
                    ApiSecurity.stateless(http, problems, turnedAway, "Bearer", perSecond),
                    decoder,
                    problems,
                    turnedAway);
        }

        /** People sign in through their own identity provider's gateway, which sends the token along. */
        @Bean
        @Order(2)
        SecurityFilterChain pagesChain(
                HttpSecurity http, JwtDecoder decoder, ProblemWriter problems, @Lazy TurnedAway turnedAway) {
            ApiSecurity.headers(http);
            http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers("/assets/**", "/about/*", "/error", "/favicon.ico")
                    .permitAll()
                    .anyRequest()
                    .authenticated());
            return bearer(http, decoder, problems, turnedAway);
        }

        private static SecurityFilterChain bearer(
                HttpSecurity http, JwtDecoder decoder, ProblemWriter problems, TurnedAway turnedAway) {
            return http.oauth2ResourceServer(server -> server.authenticationEntryPoint((request, response, _) ->
                                    ApiSecurity.signInFirst(request, response, problems, turnedAway, "Bearer"))
                            .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(Tokens.authentication())))
                    .build();
        }
    }
}
