package uk.casereview.web.mywork;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Role;

/**
 * For whoever has no case to work on in the capacity in use (§2.2).
 *
 * @param message the key of what there is for them instead
 * @param address where that is; null where the menu leads to it
 */
public record ElsewhereView(
        Role role, String message, @Nullable String address) {
    private static final Set<Role> KNOWN = Set.of(Role.OBSERVER, Role.ADMINISTRATOR, Role.OPERATOR);

    static ElsewhereView of(Role role) {
        return new ElsewhereView(
                role,
                "my-work.elsewhere." + (KNOWN.contains(role) ? role.name() : "other"),
                role == Role.OBSERVER ? "/dashboards" : null);
    }
}
