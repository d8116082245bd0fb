package uk.casereview.preview;

import java.util.List;
import java.util.Optional;
import uk.casereview.clock.ClockBook;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockEvent.ClockRecalculated;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.partnership.ChangePreview.MovedClock;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.shared.CaseRef;

/** §3.1: the clocks of one aggregate that a new holiday would move, counted as the case itself will count. */
final class ClockPreview {
    private ClockPreview() {}

    static List<MovedClock> of(List<Recorded> stream, PartnershipOnDate after) {
        ClockBook clocks = ClockBook.EMPTY;
        for (Recorded recorded : stream) {
            if (recorded.event() instanceof ClockEvent event) {
                clocks = clocks.evolve(event);
            }
        }
        Optional<CaseRef> caseRef = stream.stream()
                .flatMap(recorded -> Optional.ofNullable(recorded.envelope().caseRef()).stream())
                .findFirst();
        return clocks.recount(after).stream()
                .filter(ClockRecalculated.class::isInstance)
                .map(ClockRecalculated.class::cast)
                .flatMap(moved -> caseRef
                        .map(ref -> new MovedClock(
                                ref, moved.kind(), moved.startOn(), moved.previousDueOn(), moved.dueOn()))
                        .stream())
                .toList();
    }
}
