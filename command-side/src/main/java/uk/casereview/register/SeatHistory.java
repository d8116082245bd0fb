package uk.casereview.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.casereview.partnership.PartnershipEvent.SeatEstablished;
import uk.casereview.shared.UserId;

/**
 * One seat through time.
 *
 * @param holders who holds it from each date; empty where it was vacated
 * @param chairing when its holder may chair the body
 */
public record SeatHistory(
        SeatEstablished seat, Timeline<Optional<UserId>> holders, List<Named> deputies, List<Period> chairing) {
    public SeatHistory {
        deputies = List.copyOf(deputies);
        chairing = List.copyOf(chairing);
    }

    static SeatHistory of(SeatEstablished seat) {
        return new SeatHistory(seat, Timeline.empty(), List.of(), List.of());
    }

    public boolean existsOn(LocalDate date) {
        return !seat.from().isAfter(date);
    }

    public Optional<UserId> holder(LocalDate date) {
        return holders.on(date).flatMap(Function.identity());
    }

    public Stream<UserId> deputies(LocalDate date) {
        return deputies.stream().filter(named -> named.period().covers(date)).map(Named::user);
    }

    public boolean chairs(LocalDate date) {
        return chairing.stream().anyMatch(period -> period.covers(date));
    }

    SeatHistory heldBy(Optional<UserId> holder, LocalDate from) {
        return new SeatHistory(seat, holders.with(from, holder), deputies, chairing);
    }

    SeatHistory withDeputy(Named deputy) {
        return new SeatHistory(seat, holders, Appended.to(deputies, deputy), chairing);
    }

    SeatHistory chairingIn(Period period) {
        return new SeatHistory(seat, holders, deputies, Appended.to(chairing, period));
    }
}
