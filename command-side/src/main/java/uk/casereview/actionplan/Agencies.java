package uk.casereview.actionplan;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.shared.AgencyCode;

/** Agencies by the codes that stand in their place today: "open requests and actions move" (§15.7-28). */
final class Agencies {
    private Agencies() {}

    static AgencyCode current(AgencyCode agency, Context context) {
        return context.partnership().successorOf(agency);
    }

    static boolean same(@Nullable AgencyCode one, @Nullable AgencyCode other, Context context) {
        return one != null && other != null && current(one, context).equals(current(other, context));
    }

    /** Whether the actor may speak for the agency: the Business Unit for any, everybody else for their own. */
    static boolean speaksFor(@Nullable AgencyCode agency, Context context) {
        return context.actor().role().isClerk() || same(context.actor().agency(), agency, context);
    }

    /** Whether the agency has a part in the action, in the lead or contributing. */
    static boolean involved(PlannedAction action, @Nullable AgencyCode agency, Context context) {
        return action.agencies().anyMatch(one -> same(one, agency, context));
    }

    static List<AgencyCode> unknown(Stream<AgencyCode> agencies, Context context) {
        return agencies.filter(agency -> !context.partnership().agencies().contains(current(agency, context)))
                .toList();
    }
}
