package uk.casereview.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.partnership.PartnershipEvent;
import uk.casereview.partnership.PartnershipEvent.AgencyRegistered;
import uk.casereview.partnership.PartnershipEvent.AgencySucceeded;
import uk.casereview.partnership.PartnershipEvent.CoChairPeriodSet;
import uk.casereview.partnership.PartnershipEvent.DeputyNamed;
import uk.casereview.partnership.PartnershipEvent.RoleGranted;
import uk.casereview.partnership.PartnershipEvent.SeatEstablished;
import uk.casereview.partnership.PartnershipEvent.SeatFilled;
import uk.casereview.partnership.PartnershipPolicy;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** The partnership as it stands on one day. */
public record PartnershipOnDate(
        PartnershipPolicy policy, WorkingCalendar calendar, List<PartnershipEvent> events, LocalDate on) {

    /** Who sits on the body, deputies included. */
    public Map<UserId, Sitting> sitting(Body body) {
        Map<UserId, Sitting> sitting = new LinkedHashMap<>();
        for (Seat seat : seats(body)) {
            all(SeatFilled.class)
                    .filter(filled -> filled.seat().equals(seat.seat()))
                    .reduce((_, later) -> later)
                    .ifPresent(filled -> {
                        sitting.put(filled.member(), new Sitting(seat.seat(), seat.agency(), seat.kind(), null));
                        all(DeputyNamed.class)
                                .filter(named -> named.seat().equals(seat.seat()))
                                .forEach(named -> sitting.put(
                                        named.deputy(),
                                        new Sitting(seat.seat(), seat.agency(), seat.kind(), filled.member())));
                    });
        }
        return sitting;
    }

    public List<Seat> seats(Body body) {
        return all(SeatEstablished.class)
                .filter(seat -> seat.body() == body)
                .map(seat -> new Seat(seat.seat(), successorOf(seat.agency()), seat.kind()))
                .toList();
    }

    public boolean mayChair(Body body, UserId user) {
        Sitting sitting = sitting(body).get(user);
        return sitting != null
                && sitting.deputyFor() == null
                && all(CoChairPeriodSet.class)
                        .anyMatch(
                                period -> period.body() == body && period.seat().equals(sitting.seat()));
    }

    public Set<AgencyCode> agencies() {
        return all(AgencyRegistered.class)
                .map(registered -> successorOf(registered.agency()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The agency that stands in the other's place on the day; itself where none does. */
    public AgencyCode successorOf(AgencyCode agency) {
        return all(AgencySucceeded.class)
                .filter(succeeded -> succeeded.from().equals(agency))
                .map(AgencySucceeded::to)
                .findFirst()
                .orElse(agency);
    }

    public boolean hasRole(UserId user, Role role, @Nullable AgencyCode agency) {
        return all(RoleGranted.class)
                .anyMatch(granted -> granted.user().equals(user)
                        && granted.role() == role
                        && (agency == null || agency.equals(granted.agency())));
    }

    private <E extends PartnershipEvent> Stream<E> all(Class<E> kind) {
        return events.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(event -> !event.effectiveOn(on).isAfter(on));
    }
}
