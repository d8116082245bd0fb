package uk.casereview.register;

import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Role;

/** A role and the agency acted for. §15.7-27: "each command states in which capacity it is given". */
public record Capacity(Role role, @Nullable AgencyCode agency) {}
