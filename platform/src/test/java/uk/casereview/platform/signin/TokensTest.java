package uk.casereview.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

class TokensTest {
    private static final SignedTokens ISSUER = new SignedTokens();

    private final JwtDecoder decoder = Tokens.decoder(ISSUER.properties());

    @Test
    void signsInTheBearerOfAGoodToken() {
        var authentication = Tokens.authentication().convert(decoder.decode(ISSUER.token()));
        assertThat(authentication.getPrincipal())
                .isEqualTo(new SignedIn(
                        new UserId(UUID.fromString(SignedTokens.USER)),
                        null,
                        List.of(new Capacity(new PartnershipCode("BSCP"), Role.CHAIR, new AgencyCode("BCT")))));
        assertThat(authentication.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_CHAIR");
    }

    @Test
    void takesOneCapacityFromSingleClaimsToo() {
        String token = ISSUER.token(claims ->
                claims.claim("capacities", null).claim("partnership", "SCSP").claim("role", "BUSINESS_MANAGER"));
        assertThat(TokenClaims.signedIn(decoder.decode(token)).orElseThrow().capacities())
                .containsExactly(new Capacity(new PartnershipCode("SCSP"), Role.BUSINESS_MANAGER, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refuses(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        assertThatThrownBy(() -> decoder.decode(ISSUER.token(change))).isInstanceOf(JwtException.class);
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                bad(
                        "an expired token",
                        c -> c.expirationTime(Date.from(Instant.now().minusSeconds(120)))),
                bad("a token that never expires", c -> c.expirationTime(null)),
                bad(
                        "a token not valid yet",
                        c -> c.notBeforeTime(Date.from(Instant.now().plusSeconds(120)))),
                bad("another issuer", c -> c.issuer("https://elsewhere.example")),
                bad("no issuer", c -> c.issuer(null)),
                bad("another audience", c -> c.audience("other-service")),
                bad("no audience", c -> c.audience((String) null)),
                bad("no user", c -> c.claim("user", null)),
                bad("a user that is no UUID", c -> c.claim("user", "somebody")),
                bad("no capacity", c -> c.claim("capacities", null)),
                bad("an empty list of capacities", c -> c.claim("capacities", List.of())),
                bad("a capacity without a role", c -> c.claim("capacities", List.of(Map.of("partnership", "BSCP")))),
                bad("a capacity without a partnership", c -> c.claim("capacities", List.of(Map.of("role", "CHAIR")))),
                bad("a role nobody has", c -> c.claim("capacities", capacity("KING"))),
                bad("the role of the service itself", c -> c.claim("capacities", capacity("SYSTEM"))),
                bad("a capacity that is no object", c -> c.claim("capacities", List.of("CHAIR"))));
    }

    @Test
    void refusesATokenSignedByAnotherKey() {
        assertThatThrownBy(() -> decoder.decode(new SignedTokens().token())).isInstanceOf(JwtException.class);
    }

    @Test
    void refusesATokenThatIsNotSigned() {
        String[] parts = ISSUER.token().split("\\.", -1);
        assertThatThrownBy(() -> decoder.decode("eyJhbGciOiJub25lIn0." + parts[1] + "."))
                .isInstanceOf(JwtException.class);
    }

    @Test
    void cannotBeCheckedWithoutIssuerAudienceAndKey() {
        assertThatThrownBy(() -> Tokens.decoder(new SignInProperties(null, "a", "b", null)))
                .hasMessageContaining("issuer");
        assertThatThrownBy(() -> Tokens.decoder(new SignInProperties("a", " ", "b", null)))
                .hasMessageContaining("audience");
        assertThatThrownBy(() -> Tokens.decoder(new SignInProperties("a", "b", null, null)))
                .hasMessageContaining("jwk-set-uri");
    }

    private static Arguments bad(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }

    private static List<Map<String, String>> capacity(String role) {
        return List.of(Map.of("partnership", "BSCP", "role", role));
    }
}
