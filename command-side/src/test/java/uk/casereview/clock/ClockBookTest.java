package uk.casereview.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockEvent.ClockRecalculated;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.clock.ClockEvent.ClockStopped;
import uk.casereview.partnership.PartnershipEvent.Holiday;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipPolicy;
import uk.casereview.partnership.PartnershipPolicy.ClockRule;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.partnership.PartnershipPolicy.Unit;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.register.Register;
import uk.casereview.shared.Body;
import uk.casereview.shared.ClockId;

class ClockBookTest {
    private static final UUID CASE = new UUID(0, 7);
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 2, 9);
    private static final ClockId FIRST = ClockId.of(CASE, "C1", 1);
    private static final ClockId SECOND = ClockId.of(CASE, "C1", 2);
    private static final PartnershipOnDate PARTNERSHIP = partnership();

    private final ClockBook running =
            after(ClockBook.EMPTY, ClockBook.EMPTY.start(ClockKind.C1, MONDAY, CASE, PARTNERSHIP));

    @Test
    void startsAClockWithItsDueDateAndWhatItWasCountedBy() {
        assertThat(ClockBook.EMPTY.start(ClockKind.C1, MONDAY, CASE, PARTNERSHIP))
                .isEqualTo(List.of(new ClockStarted(FIRST, ClockKind.C1, MONDAY, DUE, "P1", "EW-1")));
    }

    @Test
    void startsNoSecondClockOfAKindWhileOneRuns() {
        assertThat(running.start(ClockKind.C1, MONDAY.plusDays(1), CASE, PARTNERSHIP))
                .isEmpty();
        assertThat(running.start(ClockKind.C3, MONDAY, CASE, PARTNERSHIP)).hasSize(1);
    }

    @Test
    void startsAnotherUnderTheNextNumberOnceTheFirstHasStoppedOrIsCancelled() {
        ClockBook stopped = after(running, running.stop(ClockKind.C1, DUE, CASE));
        ClockBook cancelled = after(running, running.cancel(ClockKind.C1, ClockEvent.Reason.WITHDRAWN, CASE));

        assertThat(stopped.start(ClockKind.C1, DUE, CASE, PARTNERSHIP))
                .extracting(ClockEvent::clockId)
                .containsExactly(SECOND);
        assertThat(cancelled.start(ClockKind.C1, DUE, CASE, PARTNERSHIP))
                .extracting(ClockEvent::clockId)
                .containsExactly(SECOND);
    }

    /** §3.1; the length is that of the policy it began under. */
    @Test
    void countsWhatRunsAgainOnAnotherCalendar() {
        PartnershipOnDate proclaimed = new PartnershipOnDate(
                PARTNERSHIP
                        .register()
                        .evolve(new HolidaysAdded("EW-2", List.of(new Holiday(MONDAY.plusDays(2), "one-off")))),
                DUE);
        ClockBook stopped = after(running, running.stop(ClockKind.C1, DUE, CASE));

        assertThat(running.recount(PARTNERSHIP)).isEmpty();
        assertThat(stopped.recount(proclaimed)).isEmpty();
        assertThat(running.recount(proclaimed))
                .isEqualTo(List.of(new ClockRecalculated(
                        FIRST, ClockKind.C1, MONDAY, DUE.plusDays(1), null, MONDAY, DUE, null, "P1", "EW-2")));
    }

    @Test
    void stopsWhatRuns() {
        List<ClockEvent> stop = running.stop(ClockKind.C1, DUE, CASE);

        assertThat(stop).isEqualTo(List.of(new ClockStopped(FIRST, ClockKind.C1, DUE, DUE)));
        assertThat(after(running, stop).stop(ClockKind.C1, DUE, CASE)).isEmpty();
        assertThat(running.stop(ClockKind.C3, DUE, CASE)).isEmpty();
    }

    @Test
    void cancelsOnceAlsoWhatHasStopped() {
        ClockBook stopped = after(running, running.stop(ClockKind.C1, DUE, CASE));
        List<ClockEvent> cancel = stopped.cancel(ClockKind.C1, ClockEvent.Reason.WITHDRAWN, CASE);

        assertThat(cancel).isEqualTo(List.of(new ClockCancelled(FIRST, ClockKind.C1, ClockEvent.Reason.WITHDRAWN)));
        assertThat(after(stopped, cancel).cancel(ClockKind.C1, ClockEvent.Reason.WITHDRAWN, CASE))
                .isEmpty();
        assertThat(running.cancel(ClockKind.C3, ClockEvent.Reason.WITHDRAWN, CASE))
                .isEmpty();
    }

    @Test
    void movesItsStartAndDueDateAndKeepsTheStop() {
        ClockBook stopped = after(running, running.stop(ClockKind.C1, DUE, CASE));
        LocalDate earlier = MONDAY.minusDays(3);

        assertThat(stopped.restart(ClockKind.C1, earlier, CASE, PARTNERSHIP))
                .isEqualTo(List.of(new ClockRecalculated(
                        FIRST, ClockKind.C1, earlier, LocalDate.of(2026, 2, 6), DUE, MONDAY, DUE, DUE, "P1", "EW-1")));
    }

    @Test
    void movesNothingWithoutAChange() {
        ClockBook cancelled = after(running, running.cancel(ClockKind.C1, ClockEvent.Reason.WITHDRAWN, CASE));

        assertThat(running.restart(ClockKind.C1, MONDAY, CASE, PARTNERSHIP)).isEmpty();
        assertThat(running.restart(ClockKind.C3, MONDAY, CASE, PARTNERSHIP)).isEmpty();
        assertThat(cancelled.restart(ClockKind.C1, DUE, CASE, PARTNERSHIP)).isEmpty();
        assertThat(cancelled.restop(ClockKind.C1, DUE, CASE)).isEmpty();
        assertThat(running.restop(ClockKind.C1, DUE, CASE)).isEmpty();
        assertThat(running.restop(ClockKind.C3, DUE, CASE)).isEmpty();
    }

    @Test
    void movesItsStopOnce() {
        ClockBook stopped = after(running, running.stop(ClockKind.C1, DUE, CASE));
        LocalDate later = DUE.plusDays(1);
        List<ClockEvent> move = stopped.restop(ClockKind.C1, later, CASE);

        assertThat(move)
                .isEqualTo(List.of(new ClockRecalculated(
                        FIRST, ClockKind.C1, MONDAY, DUE, later, MONDAY, DUE, DUE, "P1", "EW-1")));
        assertThat(after(stopped, move).restop(ClockKind.C1, later, CASE)).isEmpty();
    }

    @Test
    void goesOnAsIfItHadNeverStopped() {
        ClockBook stopped = after(running, running.stop(ClockKind.C1, DUE, CASE));

        assertThat(stopped.resume(ClockKind.C1, CASE))
                .isEqualTo(List.of(
                        new ClockRecalculated(FIRST, ClockKind.C1, MONDAY, DUE, null, MONDAY, DUE, DUE, "P1", "EW-1")));
        assertThat(running.resume(ClockKind.C1, CASE)).isEmpty();
        assertThat(running.resume(ClockKind.C3, CASE)).isEmpty();
        assertThat(after(stopped, stopped.cancel(ClockKind.C1, ClockEvent.Reason.WITHDRAWN, CASE))
                        .resume(ClockKind.C1, CASE))
                .isEmpty();
    }

    /** "Past decisions keep the policy of their day", whenever they are put on record or put right. */
    @Test
    void lastsAsLongAsThePolicyOfItsFirstDaySays() {
        LocalDate changed = MONDAY.plusDays(7);
        PartnershipOnDate later = new PartnershipOnDate(
                PARTNERSHIP.register().evolve(adopted("P2", changed, new ClockRule(10, Unit.WORKING_DAYS))),
                changed.plusDays(30));

        assertThat(ClockBook.EMPTY.start(ClockKind.C1, MONDAY, CASE, later))
                .isEqualTo(ClockBook.EMPTY.start(ClockKind.C1, MONDAY, CASE, PARTNERSHIP));
        assertThat(ClockBook.EMPTY.start(ClockKind.C1, changed, CASE, later))
                .isEqualTo(List.of(
                        new ClockStarted(FIRST, ClockKind.C1, changed, LocalDate.of(2026, 2, 23), "P2", "EW-1")));
        assertThat(running.restart(ClockKind.C1, MONDAY.plusDays(1), CASE, later))
                .isEqualTo(running.restart(ClockKind.C1, MONDAY.plusDays(1), CASE, PARTNERSHIP));
        assertThat(after(running, running.restart(ClockKind.C1, changed, CASE, later))
                        .latest(CASE, ClockKind.C1))
                .hasValueSatisfying(clock -> assertThat(clock.policyVersion()).isEqualTo("P2"));
    }

    @Test
    void answersTheLatestAndTheRunningClock() {
        ClockBook cancelled = after(running, running.cancel(ClockKind.C1, ClockEvent.Reason.WITHDRAWN, CASE));

        assertThat(ClockBook.EMPTY.latest(CASE, ClockKind.C1)).isEmpty();
        assertThat(running.running(CASE, ClockKind.C1))
                .hasValueSatisfying(clock -> assertThat(clock.dueOn()).isEqualTo(DUE));
        assertThat(cancelled.latest(CASE, ClockKind.C1))
                .hasValueSatisfying(clock -> assertThat(clock.cancelled()).isTrue());
        assertThat(cancelled.running(CASE, ClockKind.C1)).isEmpty();
    }

    @Test
    void takesNoEventOfAClockThatWasNeverStarted() {
        assertThatThrownBy(() -> ClockBook.EMPTY.evolve(new ClockStopped(FIRST, ClockKind.C1, DUE, DUE)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void hasNoLengthThePolicyDoesNotName() {
        assertThatThrownBy(() -> DueDatePolicy.dueOn(ClockKind.C10, MONDAY, PARTNERSHIP))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("C10");
    }

    private static ClockBook after(ClockBook book, List<ClockEvent> events) {
        ClockBook next = book;
        for (ClockEvent event : events) {
            next = next.evolve(event);
        }
        return next;
    }

    private static PartnershipOnDate partnership() {
        return Register.of(List.of(
                        new HolidaysAdded("EW-1", List.of(new Holiday(LocalDate.of(2026, 4, 3), "Good Friday"))),
                        adopted("P1", LocalDate.of(2020, 1, 1), new ClockRule(5, Unit.WORKING_DAYS))))
                .on(MONDAY);
    }

    private static PolicyAdopted adopted(String version, LocalDate from, ClockRule length) {
        return new PolicyAdopted(new PartnershipPolicy(
                version,
                from,
                "test",
                Body.SCSG,
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(ClockKind.C1, length, ClockKind.C3, length),
                Map.of(),
                RapidReviewStartRule.NOTIFICATION_SENT,
                true,
                1,
                null,
                null));
    }
}
