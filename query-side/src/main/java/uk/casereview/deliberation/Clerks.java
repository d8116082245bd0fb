package uk.casereview.deliberation;

import uk.casereview.shared.Role;

/** §15.2-11: "BUSINESS_* may record any body's decision; the presiding chair confirms". */
public final class Clerks {
    private Clerks() {}

    public static boolean isClerk(Role role) {
        return role == Role.BUSINESS_MANAGER || role == Role.PROGRAMME_MANAGER;
    }
}
