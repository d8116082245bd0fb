package uk.casereview.platform.signin;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.io.Resource;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Bearer tokens: signed by the issuer, for us, not expired, and complete. Times are system time, never service time. */
final class Tokens {
    private Tokens() {}

    static JwtDecoder decoder(SignInProperties properties) {
        String issuer = needed(properties.issuer(), "casereview.sign-in.issuer");
        String audience = needed(properties.audience(), "casereview.sign-in.audience");
        NimbusJwtDecoder decoder = signedBy(properties);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(issuer),
                holds("exp", jwt -> jwt.getExpiresAt() != null),
                holds(
                        "aud",
                        jwt -> Objects.requireNonNullElse(jwt.getAudience(), List.of())
                                .contains(audience)),
                holds("user and capacities", jwt -> TokenClaims.signedIn(jwt).isPresent()))));
        return decoder;
    }

    static Converter<Jwt, AbstractAuthenticationToken> authentication() {
        return token -> {
            SignedIn user = TokenClaims.signedIn(token).orElseThrow();
            return UsernamePasswordAuthenticationToken.authenticated(user, null, user.authorities());
        };
    }

    private static NimbusJwtDecoder signedBy(SignInProperties properties) {
        Resource key = properties.publicKeyLocation();
        if (key == null) {
            String keys = needed(properties.jwkSetUri(), "casereview.sign-in.jwk-set-uri (or .public-key-location)");
            return NimbusJwtDecoder.withJwkSetUri(keys)
                    .jwsAlgorithm(SignatureAlgorithm.RS256)
                    .jwsAlgorithm(SignatureAlgorithm.PS256)
                    .jwsAlgorithm(SignatureAlgorithm.ES256)
                    .build();
        }
        try (InputStream pem = key.getInputStream()) {
            return NimbusJwtDecoder.withPublicKey(
                            Objects.requireNonNull(RsaKeyConverters.x509().convert(pem)))
                    .build();
        } catch (IOException e) {
            throw new SignInIncomplete("the public key of the issuer");
        }
    }

    private static OAuth2TokenValidator<Jwt> holds(String claim, java.util.function.Predicate<Jwt> rule) {
        OAuth2Error error = new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "missing or wrong: " + claim, null);
        return jwt -> rule.test(jwt) ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(error);
    }

    private static String needed(@Nullable String value, String property) {
        if (value == null || value.isBlank()) {
            throw new SignInIncomplete(property);
        }
        return value;
    }
}
