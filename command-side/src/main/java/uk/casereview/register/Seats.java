package uk.casereview.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import uk.casereview.partnership.PartnershipEvent.CoChairPeriodSet;
import uk.casereview.partnership.PartnershipEvent.DeputyNamed;
import uk.casereview.partnership.PartnershipEvent.MemberReplaced;
import uk.casereview.partnership.PartnershipEvent.SeatEstablished;
import uk.casereview.partnership.PartnershipEvent.SeatFilled;
import uk.casereview.partnership.PartnershipEvent.SeatVacated;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.SeatCode;

/** The seats of every body through time. */
public record Seats(Map<SeatCode, SeatHistory> byCode) {
    static final Seats NONE = new Seats(Map.of());

    public Stream<SeatHistory> on(LocalDate date) {
        return byCode.values().stream().filter(seat -> seat.existsOn(date));
    }

    public Stream<SeatHistory> of(Body body, LocalDate date) {
        return on(date).filter(seat -> seat.seat().body() == body);
    }

    /** For which agency one sits there, by the code it was established with. */
    public AgencyCode agencyOf(SeatCode seat) {
        return Present.in(byCode, seat).seat().agency();
    }

    Seats with(SeatEstablished event) {
        return new Seats(Appended.to(byCode, event.seat(), SeatHistory.of(event)));
    }

    Seats with(SeatFilled event) {
        return change(event.seat(), seat -> seat.heldBy(Optional.of(event.member()), event.from()));
    }

    Seats with(SeatVacated event) {
        return change(event.seat(), seat -> seat.heldBy(Optional.empty(), event.on()));
    }

    Seats with(MemberReplaced event) {
        return change(event.seat(), seat -> seat.heldBy(Optional.of(event.to()), event.on()));
    }

    Seats with(DeputyNamed event) {
        return change(
                event.seat(), seat -> seat.withDeputy(new Named(event.deputy(), new Period(event.from(), event.to()))));
    }

    Seats with(CoChairPeriodSet event) {
        return change(event.seat(), seat -> seat.chairingIn(new Period(event.from(), event.to())));
    }

    private Seats change(SeatCode code, UnaryOperator<SeatHistory> change) {
        return new Seats(Appended.to(byCode, code, change.apply(Present.in(byCode, code))));
    }
}
