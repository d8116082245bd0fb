package uk.casereview.deliberation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.register.Seat;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.UserId;

/** The delegated safeguarding partners, who "answer one by one" (§15.2-10), each for its own agency. */
public final class DelegatedPartners {
    private DelegatedPartners() {}

    /** By the agencies that stand in their place today. */
    public static Set<AgencyCode> agencies(Context context) {
        return context.partnership().policy().determiningAgencies().stream()
                .map(context.partnership()::successorOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether the answer is the agency's: it is a partner, the delegate named is its own, and whoever gives it is of the
     * agency, its recorded delegate, or the clerk.
     */
    public static boolean answers(AgencyCode said, @Nullable UserId delegate, boolean clerk, Context context) {
        AgencyCode agency = context.partnership().successorOf(said);
        Set<UserId> delegates = context.partnership().delegates(agency);
        AgencyCode own = context.actor().agency();
        boolean speaks = clerk
                || (own != null && context.partnership().successorOf(own).equals(agency))
                || delegates.contains(context.actor().userId());
        return agencies(context).contains(agency) && (delegate == null || delegates.contains(delegate)) && speaks;
    }

    /**
     * Whose answer it is. §2.2: the Business Unit "may never take the decision itself", so what the clerk types is the
     * delegate's, or of whoever held the agency's seat that day; empty where nobody did.
     */
    public static Optional<UserId> givenBy(
            AgencyCode said, @Nullable UserId delegate, boolean clerk, LocalDate on, Context context) {
        if (delegate != null) {
            return Optional.of(delegate);
        }
        if (!clerk) {
            return Optional.of(context.actor().userId());
        }
        var partnership = context.register().on(on);
        AgencyCode agency = partnership.successorOf(said);
        return partnership.seats(Body.DSP).stream()
                .filter(seat -> seat.agency().equals(agency))
                .map(Seat::holder)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
