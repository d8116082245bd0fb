package uk.casereview.platform.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/**
 * Whoever is calling; the principal of every request.
 *
 * @param displayName for the person's own page only; it is never stored, logged or sent on
 */
public record SignedIn(UserId userId, @Nullable String displayName, List<Capacity> capacities)
        implements AuthenticatedPrincipal {
    public SignedIn {
        capacities = List.copyOf(capacities);
    }

    @Override
    public String getName() {
        return userId.toString();
    }

    public boolean has(Role role) {
        return capacities.stream().anyMatch(capacity -> capacity.role() == role);
    }

    List<GrantedAuthority> authorities() {
        return capacities.stream()
                .map(capacity -> capacity.role().name())
                .distinct()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public String toString() {
        return userId.toString();
    }
}
