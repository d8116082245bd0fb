package uk.casereview.register;

import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/**
 * Which roles come with a seat, so that they begin and end with it. §15.7-28: "SCSG = its CHAIR; EXECUTIVE_BOARD =
 * EB_CHAIR; Sandwell's four leads hold DSP".
 */
final class SeatRoles {
    private SeatRoles() {}

    /** What the person may act as this day, looked for only as far as it is asked; the same may come up twice. */
    static Stream<Capacity> held(UserId user, PartnershipOnDate partnership) {
        Register register = partnership.register();
        LocalDate date = partnership.date();
        Stream<Supplier<Stream<Capacity>>> sources = Stream.of(
                () -> register.grants().heldBy(user, date).map(grant -> current(grant, partnership)),
                () -> register.seats().on(date).flatMap(seat -> seated(seat, user, partnership)),
                () -> partnership.agencies().stream()
                        .filter(agency -> partnership.delegates(agency).contains(user))
                        .map(agency -> new Capacity(Role.DSP, agency)));
        return sources.flatMap(Supplier::get);
    }

    private static Stream<Capacity> seated(SeatHistory seat, UserId user, PartnershipOnDate partnership) {
        return roles(seat, user, partnership.date())
                .map(role ->
                        new Capacity(role, partnership.successorOf(seat.seat().agency())));
    }

    private static Capacity current(Capacity granted, PartnershipOnDate partnership) {
        AgencyCode agency = granted.agency();
        return agency == null ? granted : new Capacity(granted.role(), partnership.successorOf(agency));
    }

    private static Stream<Role> roles(SeatHistory seat, UserId user, LocalDate date) {
        if (seat.holder(date).isEmpty()) {
            return Stream.empty();
        }
        boolean holder = seat.holder(date).filter(user::equals).isPresent();
        boolean deputy = seat.deputies(date).anyMatch(user::equals);
        Stream<Role> asHolder = holder ? holderRoles(seat, date) : Stream.empty();
        Stream<Role> asDeputy = deputy ? deputyRoles(seat) : Stream.empty();
        return Stream.concat(asHolder, asDeputy);
    }

    private static Stream<Role> holderRoles(SeatHistory seat, LocalDate date) {
        Body body = seat.seat().body();
        Stream<Role> sitting = Stream.of(
                switch (seat.seat().kind()) {
                    case CORE -> memberOf(body);
                    case ADVISOR -> Role.ADVISOR;
                    case CO_OPTED -> Role.CO_OPTED;
                    case OBSERVER -> Role.OBSERVER;
                });
        return seat.chairs(date) ? Stream.concat(sitting, chairOf(body)) : sitting;
    }

    private static Stream<Role> deputyRoles(SeatHistory seat) {
        return seat.seat().kind() == SeatKind.CORE && memberOf(seat.seat().body()) == Role.CORE_MEMBER
                ? Stream.of(Role.DEPUTY)
                : Stream.empty();
    }

    private static Role memberOf(Body body) {
        return switch (body) {
            case SCSG, SANDWELL_CSPRG, GOLD_GROUP -> Role.CORE_MEMBER;
            case EXECUTIVE_BOARD, SCSP -> Role.EB_MEMBER;
            case DSP -> Role.DSP;
            case LA_NOTIFIER -> Role.LA_NOTIFIER;
        };
    }

    private static Stream<Role> chairOf(Body body) {
        return switch (body) {
            case SCSG, SANDWELL_CSPRG -> Stream.of(Role.CHAIR);
            case EXECUTIVE_BOARD, SCSP -> Stream.of(Role.EB_CHAIR);
            case DSP, GOLD_GROUP, LA_NOTIFIER -> Stream.empty();
        };
    }
}
