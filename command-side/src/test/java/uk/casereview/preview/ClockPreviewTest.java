package uk.casereview.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockBook;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockKind;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.partnership.ChangePreview.MovedClock;
import uk.casereview.partnership.ChangePreview.MovedWarning;
import uk.casereview.partnership.PartnershipEvent.Holiday;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipPolicy;
import uk.casereview.partnership.PartnershipPolicy.ClockRule;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.partnership.PartnershipPolicy.Unit;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.register.Register;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Event;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RecordingMode;

/** A clock of five working days that began on Monday 2 February 2026 and is due on Monday the 9th. */
class ClockPreviewTest {
    private static final UUID CASE = new UUID(0, 7);
    private static final CaseRef CASE_REF = new CaseRef("BSCP-2026-014");
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final LocalDate DUE = MONDAY.plusDays(7);
    private static final Register TWO_DAYS_AHEAD = warning(2);
    private static final Register FOUR_DAYS_AHEAD = warning(4);

    private final List<ClockEvent> started =
            ClockBook.EMPTY.start(ClockKind.C1, MONDAY, CASE, TWO_DAYS_AHEAD.on(MONDAY));
    private final ClockPreview clock = ClockPreview.of(stream(CASE_REF, started));

    @Test
    void aHolidayMovesWhatIsNotDueBeforeIt() {
        assertThat(clock.moved(proclaimed(TWO_DAYS_AHEAD), MONDAY))
                .containsExactly(new MovedClock(CASE_REF, ClockKind.C1, MONDAY, DUE, DUE.plusDays(1)));
        assertThat(clock.moved(TWO_DAYS_AHEAD, MONDAY)).isEmpty();
        assertThat(ClockPreview.of(stream(null, started)).moved(proclaimed(TWO_DAYS_AHEAD), MONDAY))
                .isEmpty();
    }

    @Test
    void anotherWindowMovesTheWarningUntilBothItsDaysAreOver() {
        assertThat(clock.warnedOtherwise(TWO_DAYS_AHEAD, FOUR_DAYS_AHEAD, MONDAY))
                .containsExactly(new MovedWarning(CASE_REF, ClockKind.C1, DUE, THURSDAY, TUESDAY));
        assertThat(clock.warnedOtherwise(TWO_DAYS_AHEAD, FOUR_DAYS_AHEAD, WEDNESDAY))
                .hasSize(1);
        assertThat(clock.warnedOtherwise(FOUR_DAYS_AHEAD, TWO_DAYS_AHEAD, WEDNESDAY))
                .containsExactly(new MovedWarning(CASE_REF, ClockKind.C1, DUE, TUESDAY, THURSDAY));
        assertThat(clock.warnedOtherwise(TWO_DAYS_AHEAD, FOUR_DAYS_AHEAD, THURSDAY))
                .isEmpty();
        assertThat(clock.warnedOtherwise(TWO_DAYS_AHEAD, TWO_DAYS_AHEAD, MONDAY))
                .isEmpty();
    }

    @Test
    void nobodyIsWarnedOtherwiseOfWhatIsOverOrMoves() {
        List<ClockEvent> stopped = new ArrayList<>(started);
        stopped.addAll(clock.clocks().stop(ClockKind.C1, TUESDAY, CASE));

        assertThat(clock.warnedOtherwise(TWO_DAYS_AHEAD, FOUR_DAYS_AHEAD, DUE.plusDays(1)))
                .isEmpty();
        assertThat(ClockPreview.of(stream(CASE_REF, stopped)).warnedOtherwise(TWO_DAYS_AHEAD, FOUR_DAYS_AHEAD, MONDAY))
                .isEmpty();
        assertThat(clock.warnedOtherwise(TWO_DAYS_AHEAD, proclaimed(FOUR_DAYS_AHEAD), MONDAY))
                .isEmpty();
    }

    private static Register proclaimed(Register register) {
        return register.evolve(new HolidaysAdded("EW-2", List.of(new Holiday(WEDNESDAY, "one-off"))));
    }

    private static Register warning(int workingDays) {
        return Register.of(List.of(
                new HolidaysAdded("EW-1", List.of(new Holiday(LocalDate.of(2026, 4, 3), "Good Friday"))),
                new PolicyAdopted(new PartnershipPolicy(
                        "P1",
                        LocalDate.of(2020, 1, 1),
                        "test",
                        Body.SCSG,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Map.of(),
                        Map.of(),
                        Map.of(ClockKind.C1, new ClockRule(5, Unit.WORKING_DAYS)),
                        Map.of(ClockKind.C1, workingDays),
                        RapidReviewStartRule.NOTIFICATION_SENT,
                        true,
                        1,
                        null,
                        null))));
    }

    /** After an event that says nothing of a clock. */
    private static List<Recorded> stream(@Nullable CaseRef caseRef, List<ClockEvent> clocks) {
        List<Event> events = new ArrayList<>(List.of(new NotificationClosed()));
        events.addAll(clocks);
        return events.stream()
                .map(event -> new Recorded(event, envelope(caseRef), 0))
                .toList();
    }

    private static Envelope envelope(@Nullable CaseRef caseRef) {
        PartnershipCode partnership = new PartnershipCode("BSCP");
        return new Envelope(
                partnership,
                CASE,
                caseRef,
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
}
