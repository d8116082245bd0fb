package uk.casereview.shared;

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
        @Nullable UserId onBehalfOf) {}
