package uk.casereview.deliberation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.register.Seat;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
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
     * Whether the answer is the agency's: it is a partner, the delegate named was its own on the day of the answer, and
     * whoever gives it is of the agency, its recorded delegate, or the clerk.
     */
    public static boolean answers(
            AgencyCode said, @Nullable UserId delegate, boolean clerk, LocalDate on, Context context) {
        AgencyCode agency = context.partnership().successorOf(said);
        AgencyCode own = context.actor().agency();
        boolean speaks = clerk
                || (own != null && context.partnership().successorOf(own).equals(agency))
                || context.partnership()
                        .delegates(agency)
                        .contains(context.actor().userId());
        return agencies(context).contains(agency) && (delegate == null || isOf(said, delegate, on, context)) && speaks;
    }

    /**
     * Whether the delegate was recorded for the agency, or for one that it stands in the place of, and for that day. An
     * answer is of the day on which it was given (§15.2-8, §15.2-10), however late it is entered.
     */
    public static boolean isOf(AgencyCode said, UserId delegate, LocalDate on, Context context) {
        AgencyCode agency = context.partnership().successorOf(said);
        return context.register().agencies().delegates().entrySet().stream()
                .filter(named ->
                        context.partnership().successorOf(named.getKey()).equals(agency))
                .flatMap(named -> named.getValue().stream())
                .anyMatch(
                        named -> named.user().equals(delegate) && named.period().covers(on));
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

    /** Whoever of these is none of the partners that day, nor a delegate of one. */
    public static Optional<Refusal> strangers(List<UserId> named, LocalDate on, Context context) {
        var partnership = context.register().on(on);
        Set<UserId> partners = new HashSet<>(partnership.sitting(Body.DSP).keySet());
        agencies(context).forEach(agency -> partners.addAll(partnership.delegates(agency)));
        List<UserId> strangers =
                named.stream().filter(one -> !partners.contains(one)).toList();
        return strangers.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "decidedBy", Refusals.words(strangers)));
    }

    /**
     * Those named as having decided; where none are, the partner who says so. The clerk "may never take the decision
     * itself" (§2.2), so that then nobody is known to have.
     */
    public static @Nullable List<UserId> deciders(List<UserId> named, Context context) {
        if (!named.isEmpty()) {
            return List.copyOf(named);
        }
        return context.actor().role().isClerk() ? null : List.of(context.actor().userId());
    }
}
