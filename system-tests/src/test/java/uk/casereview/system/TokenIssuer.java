package uk.casereview.system;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The identity provider of the tests: real tokens, signed by a key whose public half the service knows. */
final class TokenIssuer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final String ISSUER = "https://identity.example";
    static final String AUDIENCE = "case-review";
    private static final KeyPair KEYS = keys();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "token-issuer",
                        Map.of(
                                "casereview.sign-in.issuer", ISSUER,
                                "casereview.sign-in.audience", AUDIENCE,
                                "casereview.sign-in.public-key-location",
                                        publicKey().toUri().toString())));
    }

    /** A good token of somebody new in one capacity. */
    static String token(String partnership, String role) {
        return token(UUID.randomUUID(), partnership, role, claims -> claims);
    }

    static String token(UUID user, String partnership, String role, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(
                change.apply(good(user, partnership, role)).build(),
                JWSAlgorithm.RS256,
                new RSASSASigner(KEYS.getPrivate()));
    }

    /** What somebody makes who has no key of the issuer's and knows everything else, each by its words. */
    static Map<String, String> forged(String partnership, String role) {
        JWTClaimsSet claims = good(UUID.randomUUID(), partnership, role).build();
        String[] genuine = token(partnership, "OBSERVER").split("[.]", 3);
        return Map.of(
                "signed by another key",
                signed(claims, JWSAlgorithm.RS256, new RSASSASigner(keys().getPrivate())),
                "not signed",
                new PlainJWT(claims).serialize(),
                "signed with the public key as a shared secret",
                signed(claims, JWSAlgorithm.HS256, withThePublicKey()),
                "another's claims under a genuine signature",
                genuine[0] + "." + Base64URL.encode(claims.toString()) + "." + genuine[2]);
    }

    private static JWTClaimsSet.Builder good(UUID user, String partnership, String role) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .claim("user", user.toString())
                .claim("capacities", List.of(Map.of("partnership", partnership, "role", role)));
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSSigner withThePublicKey() {
        try {
            return new MACSigner(KEYS.getPublic().getEncoded());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path publicKey() {
        try {
            Path pem = Files.createTempFile("issuer", ".pem");
            pem.toFile().deleteOnExit();
            return Files.writeString(
                    pem,
                    "-----BEGIN PUBLIC KEY-----\n"
                            + Base64.getMimeEncoder()
                                    .encodeToString(KEYS.getPublic().getEncoded())
                            + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
