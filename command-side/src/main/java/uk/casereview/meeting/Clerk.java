package uk.casereview.meeting;

import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** §15.2-11: "The clerk types"; everybody else speaks for themselves only. */
final class Clerk {
    private Clerk() {}

    static boolean is(Context context) {
        Role role = context.actor().role();
        return role == Role.BUSINESS_MANAGER || role == Role.PROGRAMME_MANAGER;
    }

    static boolean speaksForAnother(UserId member, Context context) {
        return !is(context) && !member.equals(context.actor().userId());
    }

    static Verdict forbidden(Context context) {
        return Verdict.refuse(
                RefusalCode.FORBIDDEN_ROLE, "role", context.actor().role().toString());
    }
}
