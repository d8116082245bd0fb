package uk.casereview.partnership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.partnership.PartnershipDetails.Agency;
import uk.casereview.partnership.PartnershipDetails.Capacity;
import uk.casereview.partnership.PartnershipDetails.Retention;
import uk.casereview.partnership.PartnershipDetails.Seat;
import uk.casereview.partnership.PartnershipEvent.AgencyRegistered;
import uk.casereview.partnership.PartnershipEvent.AgencySucceeded;
import uk.casereview.partnership.PartnershipEvent.CoChairPeriodSet;
import uk.casereview.partnership.PartnershipEvent.DelegateNamed;
import uk.casereview.partnership.PartnershipEvent.DeputyNamed;
import uk.casereview.partnership.PartnershipEvent.MemberReplaced;
import uk.casereview.partnership.PartnershipEvent.PartnershipEstablished;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipEvent.RetentionAdopted;
import uk.casereview.partnership.PartnershipEvent.RoleGranted;
import uk.casereview.partnership.PartnershipEvent.RoleRevoked;
import uk.casereview.partnership.PartnershipEvent.SeatEstablished;
import uk.casereview.partnership.PartnershipEvent.SeatFilled;
import uk.casereview.partnership.PartnershipEvent.SeatVacated;
import uk.casereview.partnership.PartnershipEvent.ThemesAdopted;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.UserId;

/**
 * A partnership as its events tell it for one day.
 *
 * @param events all there are, in the order of the log
 */
record PartnershipFold(List<PartnershipEvent> events, LocalDate on) {

    PartnershipDetails details(UUID id, PartnershipCode code) {
        return new PartnershipDetails(
                id,
                code,
                latest(PartnershipEstablished.class, PartnershipEstablished::on, _ -> true)
                        .map(PartnershipEstablished::name)
                        .orElse(null),
                on,
                latest(PolicyAdopted.class, event -> event.policy().effectiveFrom(), _ -> true)
                        .map(event -> event.policy().version())
                        .orElse(null),
                begun(AgencyRegistered.class, AgencyRegistered::from)
                        .map(this::agency)
                        .sorted(Comparator.comparing(agency -> agency.code().value()))
                        .toList(),
                begun(SeatEstablished.class, SeatEstablished::from)
                        .map(this::seat)
                        .sorted(Comparator.comparing(Seat::body)
                                .thenComparing(seat -> seat.seat().value()))
                        .toList(),
                begun(RoleGranted.class, RoleGranted::from)
                        .filter(this::holds)
                        .map(granted -> new Capacity(granted.user(), granted.role(), granted.agency()))
                        .distinct()
                        .sorted(Comparator.comparing(Capacity::role)
                                .thenComparing(held -> held.user().toString()))
                        .toList(),
                latest(ThemesAdopted.class, ThemesAdopted::from, _ -> true)
                        .map(ThemesAdopted::themes)
                        .orElse(List.of()),
                retention().orElse(null));
    }

    /** How long records are kept by the rules of the day. */
    Optional<Retention> retention() {
        return latest(RetentionAdopted.class, RetentionAdopted::from, _ -> true)
                .map(adopted -> new Retention(adopted.version(), adopted.from(), adopted.rules()));
    }

    private Agency agency(AgencyRegistered registered) {
        AgencyCode successor = successorOf(registered.agency());
        return new Agency(
                registered.agency(),
                registered.name(),
                successor.equals(registered.agency()) ? null : successor,
                begun(DelegateNamed.class, DelegateNamed::from)
                        .filter(named -> named.agency().equals(registered.agency()) && !over(named.to()))
                        .map(DelegateNamed::delegate)
                        .distinct()
                        .toList());
    }

    /** §15.7-28: "agencies with successors". */
    private AgencyCode successorOf(AgencyCode agency) {
        return latest(
                        AgencySucceeded.class,
                        AgencySucceeded::on,
                        event -> event.from().equals(agency))
                .map(event -> successorOf(event.to()))
                .orElse(agency);
    }

    private Seat seat(SeatEstablished established) {
        SeatCode code = established.seat();
        return new Seat(
                code,
                established.body(),
                successorOf(established.agency()),
                established.title(),
                established.kind(),
                holder(code),
                begun(DeputyNamed.class, DeputyNamed::from)
                        .filter(named -> named.seat().equals(code) && !over(named.to()))
                        .map(DeputyNamed::deputy)
                        .distinct()
                        .toList(),
                begun(CoChairPeriodSet.class, CoChairPeriodSet::from)
                        .anyMatch(period -> period.seat().equals(code) && !over(period.to())));
    }

    /** Where two facts name one date, the one recorded later holds. */
    private @Nullable UserId holder(SeatCode seat) {
        return events.stream()
                .flatMap(event -> change(event, seat).stream())
                .filter(change -> !change.from().isAfter(on))
                .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other)
                .map(Change::holder)
                .orElse(null);
    }

    /** Who holds a seat from a day; nobody where it was vacated. */
    private record Change(LocalDate from, @Nullable UserId holder) {}

    private static Optional<Change> change(PartnershipEvent event, SeatCode seat) {
        return switch (event) {
            case SeatFilled e when e.seat().equals(seat) -> Optional.of(new Change(e.from(), e.member()));
            case SeatVacated e when e.seat().equals(seat) -> Optional.of(new Change(e.on(), null));
            case MemberReplaced e when e.seat().equals(seat) -> Optional.of(new Change(e.on(), e.to()));
            default -> Optional.empty();
        };
    }

    /** A role that was taken away after it was given, from a day that has come. */
    private boolean holds(RoleGranted granted) {
        List<PartnershipEvent> since = events.subList(events.indexOf(granted) + 1, events.size());
        return !over(granted.to())
                && since.stream()
                        .noneMatch(event -> event instanceof RoleRevoked revoked
                                && revoked.user().equals(granted.user())
                                && revoked.role() == granted.role()
                                && Objects.equals(revoked.agency(), granted.agency())
                                && !revoked.on().isAfter(on));
    }

    private boolean over(@Nullable LocalDate to) {
        return to != null && to.isBefore(on);
    }

    private <E extends PartnershipEvent> Stream<E> begun(Class<E> kind, Function<E, LocalDate> from) {
        return events.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(event -> !from.apply(event).isAfter(on));
    }

    private <E extends PartnershipEvent> Optional<E> latest(
            Class<E> kind, Function<E, LocalDate> from, Predicate<E> which) {
        return begun(kind, from)
                .filter(which)
                .reduce((one, other) -> from.apply(other).isBefore(from.apply(one)) ? one : other);
    }
}
