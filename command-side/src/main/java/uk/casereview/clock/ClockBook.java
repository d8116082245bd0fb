package uk.casereview.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockEvent.ClockRecalculated;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.clock.ClockEvent.ClockStopped;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.shared.ClockId;

/**
 * The clocks of one aggregate. Its methods answer the events that would start, stop or move a clock; none where there
 * is nothing to do.
 *
 * <p>§3.1: "a clock's due date is computed once when started, stored in the event, and recomputed only by an explicit
 * ClockRecalculated event".
 */
public record ClockBook(Map<ClockId, Clock> clocks) {
    public static final ClockBook EMPTY = new ClockBook(Map.of());

    public ClockBook {
        clocks = Map.copyOf(clocks);
    }

    /** The latest clock of the kind, cancelled ones included. */
    public Optional<Clock> latest(UUID aggregateId, ClockKind kind) {
        int number = count(kind);
        return number == 0
                ? Optional.empty()
                : Optional.ofNullable(clocks.get(ClockId.of(aggregateId, kind.toString(), number)));
    }

    public Optional<Clock> running(UUID aggregateId, ClockKind kind) {
        return latest(aggregateId, kind).filter(Clock::running);
    }

    /** As long as the policy of its first day says, whenever that day is put on record. */
    public List<ClockEvent> start(ClockKind kind, LocalDate startOn, UUID aggregateId, PartnershipOnDate partnership) {
        return running(aggregateId, kind).isPresent()
                ? List.of()
                : startAnother(kind, startOn, aggregateId, partnership);
    }

    /** Beside one of the kind that may run on: of something else. */
    public List<ClockEvent> startAnother(
            ClockKind kind, LocalDate startOn, UUID aggregateId, PartnershipOnDate partnership) {
        return List.of(new ClockStarted(
                ClockId.of(aggregateId, kind.toString(), count(kind) + 1),
                kind,
                startOn,
                DueDatePolicy.dueOn(kind, startOn, partnership),
                partnership.on(startOn).policy().version(),
                partnership.calendar().version()));
    }

    public List<ClockEvent> stop(ClockKind kind, LocalDate stopOn, UUID aggregateId) {
        return running(aggregateId, kind)
                .<List<ClockEvent>>map(clock -> List.of(new ClockStopped(clock.clockId(), kind, stopOn, clock.dueOn())))
                .orElse(List.of());
    }

    public List<ClockEvent> cancel(ClockKind kind, ClockEvent.Reason reason, UUID aggregateId) {
        return latest(aggregateId, kind)
                .filter(clock -> !clock.cancelled())
                .<List<ClockEvent>>map(clock -> List.of(new ClockCancelled(clock.clockId(), kind, reason)))
                .orElse(List.of());
    }

    /** A corrected start day, and the policy of that day; a clock that has stopped keeps its stop day. */
    public List<ClockEvent> restart(
            ClockKind kind, LocalDate startOn, UUID aggregateId, PartnershipOnDate partnership) {
        return latest(aggregateId, kind).stream()
                .flatMap(clock -> restarted(clock, startOn, partnership).stream())
                .toList();
    }

    /** The same of one that another of its kind may have followed. */
    public static List<ClockEvent> restarted(Clock clock, LocalDate startOn, PartnershipOnDate partnership) {
        return clock.cancelled() || clock.startOn().equals(startOn)
                ? List.of()
                : List.of(recalculated(
                        clock,
                        startOn,
                        DueDatePolicy.dueOn(clock.kind(), startOn, partnership),
                        clock.stopOn(),
                        partnership.on(startOn).policy().version(),
                        partnership.calendar().version()));
    }

    /** A corrected stop day. */
    public List<ClockEvent> restop(ClockKind kind, LocalDate stopOn, UUID aggregateId) {
        return stopped(aggregateId, kind)
                .filter(clock -> !stopOn.equals(clock.stopOn()))
                .map(clock -> List.of(restopped(clock, stopOn)))
                .orElse(List.of());
    }

    /** What had stopped the clock turns out not to have happened (§15.1-3), or is undone. */
    public List<ClockEvent> resume(ClockKind kind, UUID aggregateId) {
        return stopped(aggregateId, kind)
                .map(clock -> List.of(restopped(clock, null)))
                .orElse(List.of());
    }

    private Optional<Clock> stopped(UUID aggregateId, ClockKind kind) {
        return latest(aggregateId, kind).filter(clock -> !clock.cancelled() && !clock.running());
    }

    /** It ends on another day, or on none, and is due by what it was counted by. */
    public static ClockEvent restopped(Clock clock, @Nullable LocalDate stopOn) {
        return recalculated(
                clock, clock.startOn(), clock.dueOn(), stopOn, clock.policyVersion(), clock.calendarVersion());
    }

    /**
     * The clocks that run, with another due date on today's calendar: each keeps the length of the policy it began under,
     * and what has stopped was met or not by the date that was known then. A day that was agreed stays as agreed.
     */
    public List<ClockEvent> recount(PartnershipOnDate partnership) {
        List<ClockEvent> moved = new ArrayList<>();
        clocks.values().stream()
                .filter(clock -> clock.running() && clock.kind() != ClockKind.C10)
                .sorted(Comparator.comparing(Clock::kind).thenComparing(Clock::startOn))
                .forEach(clock -> {
                    LocalDate dueOn = DueDatePolicy.dueOn(
                            clock.kind(),
                            clock.startOn(),
                            // a case that another area has handed over began under one of theirs
                            partnership.policy(clock.policyVersion()).orElseGet(partnership::policy),
                            partnership.calendar());
                    if (!dueOn.equals(clock.dueOn())) {
                        moved.add(recalculated(
                                clock,
                                clock.startOn(),
                                dueOn,
                                null,
                                clock.policyVersion(),
                                partnership.calendar().version()));
                    }
                });
        return List.copyOf(moved);
    }

    public ClockBook evolve(ClockEvent event) {
        Clock known = clocks.get(event.clockId());
        Clock next = known == null ? opened(event) : known.evolve(event);
        Map<ClockId, Clock> all = new LinkedHashMap<>(clocks);
        all.put(event.clockId(), next);
        return new ClockBook(all);
    }

    private static Clock opened(ClockEvent event) {
        if (event instanceof ClockStarted started) {
            return Clock.of(started);
        }
        throw new IllegalStateException("a clock's first event is its start");
    }

    private static ClockEvent recalculated(
            Clock clock,
            LocalDate startOn,
            LocalDate dueOn,
            @Nullable LocalDate stopOn,
            String policyVersion,
            String calendarVersion) {
        return new ClockRecalculated(
                clock.clockId(),
                clock.kind(),
                startOn,
                dueOn,
                stopOn,
                clock.startOn(),
                clock.dueOn(),
                clock.stopOn(),
                policyVersion,
                calendarVersion);
    }

    private int count(ClockKind kind) {
        return (int)
                clocks.values().stream().filter(clock -> clock.kind() == kind).count();
    }
}
