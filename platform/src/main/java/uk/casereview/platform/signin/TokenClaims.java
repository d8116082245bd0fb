package uk.casereview.platform.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/**
 * What a token says about its bearer: {@code user}, and {@code capacities} or one capacity as {@code role}, {@code
 * partnership} and, where the role has one, {@code agency}.
 */
final class TokenClaims {
    private TokenClaims() {}

    /** Empty where anything is missing or unknown: half a sign-in is none. */
    static Optional<SignedIn> signedIn(Jwt token) {
        try {
            Map<String, Object> claims = token.getClaims();
            UserId user = new UserId(UUID.fromString(text(claims, "user")));
            List<Capacity> capacities = new ArrayList<>();
            if (claims.get("capacities") instanceof List<?> several) {
                several.forEach(one -> capacities.add(capacity((Map<?, ?>) one)));
            } else {
                capacities.add(capacity(claims));
            }
            return capacities.isEmpty() ? Optional.empty() : Optional.of(new SignedIn(user, null, capacities));
        } catch (IllegalArgumentException | ClassCastException _) {
            return Optional.empty();
        }
    }

    private static Capacity capacity(Map<?, ?> claims) {
        Object agency = claims.get("agency");
        return new Capacity(
                new PartnershipCode(text(claims, "partnership")),
                person(Role.valueOf(text(claims, "role"))),
                agency == null ? null : new AgencyCode(agency.toString()));
    }

    /** Nobody signs in as the service itself. */
    private static Role person(Role role) {
        if (role == Role.SYSTEM) {
            throw new IllegalArgumentException("not a role of people");
        }
        return role;
    }

    private static String text(Map<?, ?> claims, String name) {
        @Nullable Object value = claims.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a token without " + name);
        }
        return value.toString();
    }
}
