package uk.casereview.platform.signin;

import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** One capacity in which a person may act (§15.7-27). */
public record Capacity(
        PartnershipCode partnership, Role role, @Nullable AgencyCode agency) {
    public Actor actor(UserId user) {
        return new Actor(user, role, partnership, agency, null);
    }
}
