package uk.casereview.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.CASE;
import static uk.casereview.deliberation.Bodies.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Event;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RecordingMode;

/** What a stream knows of itself from its events alone. */
class StreamHeadTest {
    private static final UUID CASE_ID = new UUID(0, 14);
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final CommandId FIRST = new CommandId(new UUID(0, 1));
    private static final CommandId SECOND = new CommandId(new UUID(0, 2));
    private static final Event CLOSED = new NotificationClosed();
    private static final Event COMPLETED = new TaskCompleted(CASE_ID);

    /** G4: "idempotent by commandId". */
    @Test
    void everyCommandIsKnownByAllItsEventsAndTheVersionItLedTo() {
        StreamHead head = StreamHead.EMPTY
                .evolve(CLOSED, envelope(FIRST, RecordingMode.LIVE), 0)
                .evolve(COMPLETED, envelope(FIRST, RecordingMode.LIVE), 1)
                .evolve(CLOSED, envelope(SECOND, RecordingMode.LIVE), 2);

        assertThat(head.commands().find(FIRST))
                .isEqualTo(new CommandLog.Entry("mac", 1, List.of("NotificationClosed", "TaskCompleted"), Map.of()));
        assertThat(head.commands().find(SECOND))
                .isEqualTo(new CommandLog.Entry("mac", 2, List.of("NotificationClosed"), Map.of()));
        assertThat(head.commands().find(new CommandId(new UUID(0, 3)))).isNull();
    }

    /** A repeated command is answered as it was, with what it made. */
    @Test
    void aCommandIsKnownByWhatItMade() {
        StreamHead head = StreamHead.EMPTY
                .evolve(new ItemListed("4", CASE, text(9)), envelope(FIRST, RecordingMode.LIVE), 0)
                .evolve(CLOSED, envelope(FIRST, RecordingMode.LIVE), 1);

        assertThat(head.commands().find(FIRST))
                .isEqualTo(new CommandLog.Entry(
                        "mac", 1, List.of("ItemListed", "NotificationClosed"), Map.of("itemRef", "4")));
    }

    @Test
    void aStreamIsOfTheCaseItsEventsAreOf() {
        assertThat(StreamHead.EMPTY.origin()).isNull();
        assertThat(StreamHead.EMPTY
                        .evolve(CLOSED, envelope(FIRST, RecordingMode.LIVE), 0)
                        .origin())
                .isEqualTo(new StreamHead.Origin(BSCP, CASE_ID, CASE));
    }

    /** §15.1-2. */
    @Test
    void whatWasTakenOverStaysTakenOver() {
        StreamHead live = StreamHead.EMPTY.evolve(CLOSED, envelope(FIRST, RecordingMode.LIVE), 0);
        StreamHead migrated = live.evolve(CLOSED, envelope(FIRST, RecordingMode.MIGRATED), 1);

        assertThat(live.migrated()).isFalse();
        assertThat(migrated.migrated()).isTrue();
        assertThat(migrated.evolve(CLOSED, envelope(SECOND, RecordingMode.LIVE), 2)
                        .migrated())
                .isTrue();
    }

    private static Envelope envelope(CommandId command, RecordingMode mode) {
        return new Envelope(
                BSCP,
                CASE_ID,
                CASE,
                LocalDate.of(2026, 2, 2),
                Instant.parse("2026-02-02T09:00:00Z"),
                mode,
                Actor.system(BSCP, null),
                command,
                "mac",
                new UUID(0, 4),
                null,
                null,
                Map.of());
    }
}
