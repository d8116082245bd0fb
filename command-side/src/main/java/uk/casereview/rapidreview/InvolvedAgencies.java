package uk.casereview.rapidreview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.shared.AgencyCode;

/** Agencies by the codes that stand in their place today: "open requests and actions move" (§15.7-28). */
final class InvolvedAgencies {
    private InvolvedAgencies() {}

    static AgencyCode current(AgencyCode agency, Context context) {
        return context.partnership().successorOf(agency);
    }

    static boolean same(@Nullable AgencyCode one, AgencyCode other, Context context) {
        return one != null && current(one, context).equals(current(other, context));
    }

    static List<AgencyCode> unknown(Collection<AgencyCode> agencies, Context context) {
        PartnershipOnDate partnership = context.partnership();
        return agencies.stream()
                .filter(agency -> !partnership.agencies().contains(partnership.successorOf(agency)))
                .toList();
    }

    static boolean inScope(Returns returns, AgencyCode agency, Context context) {
        return returns.scope().stream().anyMatch(one -> same(one, agency, context));
    }

    static boolean involved(Returns returns, AgencyCode agency, Context context) {
        return inScope(returns, agency, context)
                || of(returns.requested(), agency, context).isPresent();
    }

    static <V> Optional<V> of(Map<AgencyCode, V> byAgency, AgencyCode agency, Context context) {
        return byAgency.entrySet().stream()
                .filter(entry -> same(entry.getKey(), agency, context))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Who has been asked and has not answered. */
    static List<AgencyCode> missing(Returns returns, Context context) {
        return returns.requested().keySet().stream()
                .map(agency -> current(agency, context))
                .distinct()
                .filter(agency -> of(returns.received(), agency, context).isEmpty())
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }
}
