package uk.casereview.web.tracker;

import java.util.EnumSet;
import java.util.Set;
import uk.casereview.shared.Role;

/**
 * For whoever sees no case in the capacity in use (§2.2).
 *
 * @param instead the key of what they do see or do here
 */
public record NoCasesView(Role role, String instead) {
    /** The roles that see no case, each with words of its own. */
    public static final Set<Role> ROLES = EnumSet.of(Role.OBSERVER, Role.ADMINISTRATOR, Role.OPERATOR);

    public static NoCasesView of(Role role) {
        return new NoCasesView(role, "no-cases." + (ROLES.contains(role) ? role.name() : "other"));
    }
}
