package uk.casereview.facts;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.ClockId;

/** What a notice must know of its clock, and whose case it is. */
public record ClockFacts(UUID caseId, CaseRef caseRef, Clock clock) {

    static @Nullable ClockFacts evolve(@Nullable ClockFacts known, Recorded recorded, ClockId clockId) {
        if (!(recorded.event() instanceof ClockEvent event) || !event.clockId().equals(clockId)) {
            return known;
        }
        if (known != null) {
            return new ClockFacts(known.caseId(), known.caseRef(), known.clock().evolve(event));
        }
        return event instanceof ClockStarted started ? opened(started, recorded) : null;
    }

    private static ClockFacts opened(ClockStarted started, Recorded recorded) {
        return new ClockFacts(
                Objects.requireNonNull(recorded.envelope().caseId()),
                Objects.requireNonNull(recorded.envelope().caseRef()),
                Clock.of(started));
    }
}
