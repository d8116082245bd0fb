package uk.casereview.preview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockBook;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockEvent.ClockRecalculated;
import uk.casereview.deadline.NoticePolicy;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.partnership.ChangePreview.MovedClock;
import uk.casereview.partnership.ChangePreview.MovedWarning;
import uk.casereview.register.Register;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.ClockId;

/** The clocks of one aggregate before a change and after it, counted as the case itself will count. */
record ClockPreview(ClockBook clocks, Optional<CaseRef> caseRef) {
    static ClockPreview of(List<Recorded> stream) {
        ClockBook clocks = ClockBook.EMPTY;
        for (Recorded recorded : stream) {
            if (recorded.event() instanceof ClockEvent event) {
                clocks = clocks.evolve(event);
            }
        }
        return new ClockPreview(
                clocks,
                stream.stream()
                        .flatMap(recorded ->
                                Optional.ofNullable(recorded.envelope().caseRef()).stream())
                        .findFirst());
    }

    /** §3.1: those that a new holiday would move. */
    Stream<MovedClock> moved(Register after, LocalDate today) {
        return recounted(after, today)
                .flatMap(moved -> caseRef.stream()
                        .map(ref -> new MovedClock(
                                ref, moved.kind(), moved.startOn(), moved.previousDueOn(), moved.dueOn())));
    }

    /** §3.5, A-8: those whose date stays, and that would be warned of from another day on. */
    Stream<MovedWarning> warnedOtherwise(Register before, Register after, LocalDate today) {
        List<ClockId> moved =
                recounted(after, today).map(ClockRecalculated::clockId).toList();
        return clocks.clocks().values().stream()
                .filter(clock -> clock.running() && !today.isAfter(clock.dueOn()) && !moved.contains(clock.clockId()))
                .flatMap(clock -> warning(clock, before, after))
                .filter(warning -> warning.warnedFrom().isAfter(today)
                        || warning.wouldBeWarnedFrom().isAfter(today));
    }

    private Stream<MovedWarning> warning(Clock clock, Register before, Register after) {
        LocalDate now = NoticePolicy.firstOn(clock.kind(), clock.dueOn(), before);
        LocalDate then = NoticePolicy.firstOn(clock.kind(), clock.dueOn(), after);
        return now.equals(then)
                ? Stream.empty()
                : caseRef.stream().map(ref -> new MovedWarning(ref, clock.kind(), clock.dueOn(), now, then));
    }

    private Stream<ClockRecalculated> recounted(Register after, LocalDate today) {
        return clocks.recount(after.on(today)).stream()
                .filter(ClockRecalculated.class::isInstance)
                .map(ClockRecalculated.class::cast);
    }
}
