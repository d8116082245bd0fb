package uk.casereview.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockEvent.ClockRecalculated;
import uk.casereview.clock.ClockEvent.Reason;
import uk.casereview.deliberation.Bodies;
import uk.casereview.register.PartnershipOnDate;

/** C10: "Learning action due date … as agreed". */
class AgreedClockTest {
    private static final UUID PLAN = new UUID(0, 7);
    private static final UUID ACTION = new UUID(0, 8);
    private static final LocalDate AGREED = LocalDate.of(2026, 2, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);
    private static final PartnershipOnDate PARTNERSHIP = Bodies.birmingham().on(AGREED);

    private final ClockBook none = ClockBook.EMPTY;
    private final ClockBook running = after(none, of(none, ACTION).start(AGREED, DUE, PARTNERSHIP));
    private final ClockBook stopped = after(running, of(running, ACTION).stop(DUE));
    private final ClockBook cancelled = after(running, of(running, ACTION).cancel(Reason.ACTION_CANCELLED));

    @Test
    void eachThingHasOneOfItsOwn() {
        assertThat(of(running, ACTION).start(AGREED, DUE, PARTNERSHIP)).isEmpty();
        assertThat(after(running, of(running, new UUID(0, 9)).start(AGREED, DUE, PARTNERSHIP))
                        .clocks())
                .hasSize(2);
        assertThat(of(running, ACTION).clockId())
                .isNotEqualTo(AgreedClock.of(running, ACTION, ACTION).clockId());
    }

    @Test
    void runsToTheDayThatWasAgreedAndNoCalendarMovesIt() {
        assertThat(of(running, ACTION).known()).satisfies(clock -> {
            assertThat(clock).isNotNull();
            assertThat(clock.dueOn()).isEqualTo(DUE);
            assertThat(clock.startOn()).isEqualTo(AGREED);
        });
        assertThat(running.recount(PARTNERSHIP)).isEmpty();
    }

    @Test
    void stopsOnce() {
        assertThat(of(none, ACTION).stop(DUE)).isEmpty();
        assertThat(of(stopped, ACTION).stop(DUE)).isEmpty();
        assertThat(of(stopped, ACTION).known()).extracting(Clock::running).isEqualTo(false);
    }

    @Test
    void resumesAsIfItHadNeverStopped() {
        assertThat(of(none, ACTION).resume()).isEmpty();
        assertThat(of(running, ACTION).resume()).isEmpty();
        ClockBook resumed = after(stopped, of(stopped, ACTION).resume());
        assertThat(of(resumed, ACTION).known()).isEqualTo(of(running, ACTION).known());
    }

    @Test
    void movesItsDueDateAndItsStop() {
        assertThat(of(none, ACTION).extend(DUE.plusDays(1))).isEmpty();
        assertThat(of(running, ACTION).extend(DUE.plusDays(1)))
                .singleElement()
                .isInstanceOfSatisfying(ClockRecalculated.class, moved -> {
                    assertThat(moved.previousDueOn()).isEqualTo(DUE);
                    assertThat(moved.dueOn()).isEqualTo(DUE.plusDays(1));
                });
        assertThat(of(none, ACTION).restop(DUE)).isEmpty();
        assertThat(of(running, ACTION).restop(DUE)).isEmpty();
        assertThat(of(stopped, ACTION).restop(DUE.minusDays(2)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ClockRecalculated.class,
                        moved -> assertThat(moved.stopOn()).isEqualTo(DUE.minusDays(2)));
    }

    @Test
    void isCancelledOnce() {
        assertThat(of(none, ACTION).cancel(Reason.ACTION_CANCELLED)).isEmpty();
        assertThat(of(cancelled, ACTION).cancel(Reason.ACTION_CANCELLED)).isEmpty();
    }

    private static AgreedClock of(ClockBook clocks, UUID thing) {
        return AgreedClock.of(clocks, PLAN, thing);
    }

    private static ClockBook after(ClockBook clocks, List<ClockEvent> events) {
        ClockBook next = clocks;
        for (ClockEvent event : events) {
            next = next.evolve(event);
        }
        return next;
    }
}
