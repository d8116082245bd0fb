package uk.casereview.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * Two facts of which one follows from the other, so that its day cannot lie before.
 *
 * <p>Days on which things happened are compared, in whatever order they were recorded (§15.1); what is not on record is
 * compared with nothing.
 */
public record DayOrder(Day later, Day earlier) {

    /** A fact in words of the domain, and the day it happened; null where none is on record. */
    public record Day(String fact, @Nullable LocalDate on) {

        /** Each of these came first. */
        public Stream<DayOrder> follows(Day... earlier) {
            return Stream.of(earlier).map(each -> new DayOrder(this, each));
        }
    }

    /** Why the days cannot be: of everything that came first, the latest says from when on they could. */
    public static Optional<Refusal> objection(Stream<DayOrder> orders) {
        return objection(orders, Stream.empty());
    }

    /** As {@link #objection(Stream)}; facts that were out of order before stay as they are until they are corrected. */
    public static Optional<Refusal> objection(Stream<DayOrder> orders, Stream<DayOrder> before) {
        Set<List<String>> known =
                before.filter(DayOrder::broken).map(DayOrder::facts).collect(Collectors.toSet());
        return orders.filter(order -> order.broken() && !known.contains(order.facts()))
                .max(Comparator.comparing(order -> String.valueOf(order.earlier.on())))
                .map(DayOrder::refusal);
    }

    private boolean broken() {
        LocalDate day = later.on();
        LocalDate earliest = earlier.on();
        return day != null && earliest != null && day.isBefore(earliest);
    }

    private List<String> facts() {
        return List.of(later.fact(), earlier.fact());
    }

    private Refusal refusal() {
        return new Refusal(
                RefusalCode.DATE_OUT_OF_ORDER,
                Map.of(
                        "fact",
                        later.fact(),
                        "date",
                        String.valueOf(later.on()),
                        "follows",
                        earlier.fact(),
                        "earliest",
                        String.valueOf(earlier.on())));
    }
}
