package uk.casereview.platform.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.core.io.ByteArrayResource;

/** An issuer of real tokens, with a key of its own. */
final class SignedTokens {
    /** Half of what an issuer has: large keys take seconds to make before code is optimised, and no test is about their size. */
    private static final int KEY_BITS = 1024;

    static final String ISSUER = "https://identity.example";
    static final String AUDIENCE = "case-review";
    static final String USER = "00000000-0000-0000-0000-0000000000a1";

    private final KeyPair keys;

    SignedTokens() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    SignInProperties properties() {
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        return new SignInProperties(
                ISSUER, AUDIENCE, null, new ByteArrayResource(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    /** A good token, but for what the change does to it. */
    String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder good = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("user", USER)
                .claim("capacities", List.of(Map.of("partnership", "BSCP", "role", "CHAIR", "agency", "BCT")));
        return signed(change.apply(good).build());
    }

    String token() {
        return token(claims -> claims);
    }

    private String signed(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
            token.sign(new RSASSASigner(keys.getPrivate(), Set.of(AllowWeakRSAKey.getInstance())));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
