package uk.casereview.web.clock;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockReading;

/**
 * The clocks of a case, soonest due first.
 *
 * @param next what is due before anything else; null where nothing is
 * @param later what else still runs
 * @param done what has been met, late or not
 */
public record Deadlines(@Nullable ClockView next, List<ClockView> later, List<ClockView> done) {

    public static Deadlines of(List<ClockReading> readings) {
        List<ClockView> clocks = ClockView.of(readings);
        List<ClockView> running = clocks.stream().filter(ClockView::isRunning).toList();
        return new Deadlines(
                running.isEmpty() ? null : running.getFirst(),
                running.stream().skip(1).toList(),
                clocks.stream().filter(clock -> !clock.isRunning()).toList());
    }

    /** What runs before what is done. */
    public List<ClockView> all() {
        return Stream.of(Stream.ofNullable(next), later.stream(), done.stream())
                .flatMap(clocks -> clocks)
                .toList();
    }
}
