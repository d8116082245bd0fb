package uk.casereview.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.clock.ClockEvent.ClockStopped;
import uk.casereview.clock.ClockKind;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Event;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RecordingMode;

class ClockFactsTest {
    private static final UUID CASE = new UUID(0, 14);
    private static final CaseRef CASE_REF = new CaseRef("BSCP-2026-014");
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 2, 9);
    private static final ClockStarted STARTED = started(ClockKind.C1);
    private static final ClockId C1 = STARTED.clockId();

    private static ClockStarted started(ClockKind kind) {
        return new ClockStarted(ClockId.of(CASE, kind.toString(), 1), kind, MONDAY, DUE, "P1", "EW-1");
    }

    private static @Nullable ClockFacts after(Event... events) {
        @Nullable ClockFacts facts = null;
        for (Event event : events) {
            facts = ClockFacts.evolve(facts, new Recorded(event, envelope(), 0), C1);
        }
        return facts;
    }

    private static Envelope envelope() {
        PartnershipCode partnership = new PartnershipCode("BSCP");
        return new Envelope(
                partnership,
                CASE,
                CASE_REF,
                MONDAY,
                Instant.parse("2026-02-02T09:00:00Z"),
                RecordingMode.LIVE,
                Actor.system(partnership, null),
                new CommandId(new UUID(0, 1)),
                null,
                new UUID(0, 2),
                null,
                null,
                Map.of());
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
