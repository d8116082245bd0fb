package uk.casereview.web.partnership;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.partnership.PartnershipDetails.Seat;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.partnership.PartnershipSettings;
import uk.casereview.shared.Body;
import uk.casereview.shared.UserId;
import uk.casereview.web.Days;
import uk.casereview.web.People;

/** A body with its seats, and who sits there. */
public record BodyView(Body body, List<SeatView> seats) {
    /**
     * One seat.
     *
     * @param holder null where it is vacant
     * @param chairs when its holder may chair the body
     */
    public record SeatView(
            String seat,
            String title,
            String agency,
            SeatKind kind,
            @Nullable String holder,
            List<Period> deputies,
            List<Period> chairs) {}

    /**
     * From when to when something holds.
     *
     * @param who somebody's name; null where that is said beside it
     * @param to null: until further notice
     * @param toCome whether it has not begun on the day
     */
    public record Period(
            @Nullable String who, String from, @Nullable String to, boolean toCome) {}

    /** Those that have seats, in the order of the bodies. */
    static List<BodyView> of(List<Seat> seats, PartnershipSettings settings, People people) {
        return Arrays.stream(Body.values())
                .map(body -> new BodyView(
                        body,
                        seats.stream()
                                .filter(seat -> seat.body() == body)
                                .map(seat -> seat(seat, settings, people))
                                .toList()))
                .filter(body -> !body.seats().isEmpty())
                .toList();
    }

    private static SeatView seat(Seat seat, PartnershipSettings settings, People people) {
        UserId holder = seat.holder();
        Stream<Period> deputies = settings.deputies().stream()
                .filter(period -> period.seat().equals(seat.seat()))
                .map(period -> period(name(period.deputy(), people), period.from(), period.to(), settings));
        Stream<Period> chairs = settings.chairPeriods().stream()
                .filter(period -> period.seat().equals(seat.seat()))
                .map(period -> period(null, period.from(), period.to(), settings));
        return new SeatView(
                seat.seat().value(),
                seat.title(),
                seat.agency().value(),
                seat.kind(),
                holder == null ? null : name(holder, people),
                deputies.toList(),
                chairs.toList());
    }

    private static Period period(
            @Nullable String who, LocalDate from, @Nullable LocalDate to, PartnershipSettings settings) {
        return new Period(who, Days.day(from), Days.dayIfThere(to), from.isAfter(settings.on()));
    }

    /** Whoever has no name is known by the id under which they sign in. */
    static String name(UserId user, People people) {
        String name = people.name(user);
        return name == null ? user.toString() : name;
    }
}
