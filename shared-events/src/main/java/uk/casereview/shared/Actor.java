package uk.casereview.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a command, and in which one capacity (§15.7-27).
 *
 * @param agency the agency acted for; null where the role has none (the independent scrutineer)
 * @param onBehalfOf the person for whom SYSTEM, or a delegate, acts
 */
public record Actor(
        UserId userId,
        Role role,
        PartnershipCode partnership,
        @Nullable AgencyCode agency,
        @Nullable UserId onBehalfOf) {
    private static final UserId SYSTEM = new UserId(DerivedId.from(new UUID(0, 0), "system"));

    /** §15.7-27: "A process manager acts as SYSTEM on behalf of the decider whose event caused it"; null: time did. */
    public static Actor system(PartnershipCode partnership, @Nullable UserId onBehalfOf) {
        return new Actor(SYSTEM, Role.SYSTEM, partnership, null, onBehalfOf);
    }
}
