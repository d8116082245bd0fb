package uk.casereview.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.facts.OnRecord.*;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.clock.ClockEvent.ClockStopped;
import uk.casereview.clock.ClockKind;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.Event;

class ClockFactsTest {
    private static final LocalDate DUE = LocalDate.of(2026, 2, 9);
    private static final ClockStarted STARTED = started(ClockKind.C1);
    private static final ClockId C1 = STARTED.clockId();

    private static ClockStarted started(ClockKind kind) {
        return new ClockStarted(ClockId.of(CASE, kind.toString(), 1), kind, MONDAY, DUE, "P1", "EW-1");
    }

    private static @Nullable ClockFacts after(Event... events) {
        @Nullable ClockFacts facts = null;
        for (Event event : events) {
            facts = ClockFacts.evolve(facts, recorded(event), C1);
        }
        return facts;
    }

    @Test
    void followTheOneClockThroughTheStream() {
        ClockFacts running = new ClockFacts(CASE, CASE_REF, Clock.of(STARTED));
        ClockStopped stopped = new ClockStopped(C1, ClockKind.C1, DUE, DUE);

        assertThat(after(new NotificationClosed(), STARTED, started(ClockKind.C2)))
                .isEqualTo(running);
        assertThat(after(STARTED, stopped))
                .isEqualTo(new ClockFacts(CASE, CASE_REF, running.clock().evolve(stopped)));
    }

    @Test
    void areNoneWithoutTheClock() {
        assertThat(after(started(ClockKind.C2), new NotificationClosed())).isNull();
        assertThat(after(new ClockStopped(C1, ClockKind.C1, DUE, DUE))).isNull();
    }
}
