package uk.casereview.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.CASE;
import static uk.casereview.deliberation.Bodies.text;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.facts.NotificationFacts;
import uk.casereview.notification.IncidentCommand.RecordMigration;
import uk.casereview.rapidreview.RapidReviewCommand.CloseRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.HoldRapidReviewMeeting;
import uk.casereview.shared.Command;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.RecordingMode;

/** §15.1-1 and 2: LIVE, RETROSPECTIVE or MIGRATED. */
class RecordingModePolicyTest {
    private static final NotificationId NOTIFICATION = new NotificationId(new UUID(0, 14));
    private static final RapidReviewId REVIEW = RapidReviewId.of(NOTIFICATION);
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
    private static final Command CLOSE = new CloseRapidReview(REVIEW, null);
    private static final Command MIGRATION = new RecordMigration(NOTIFICATION, MONDAY);

    @Test
    void whatHappensNowIsLive() {
        assertThat(RecordingModePolicy.of(CLOSE, false, null)).isEqualTo(RecordingMode.LIVE);
        assertThat(RecordingModePolicy.of(held(false), true, null)).isEqualTo(RecordingMode.LIVE);
    }

    @Test
    void whatHasHappenedIsRetrospectiveUnlessItCameWithWhatWasTakenOver() {
        assertThat(RecordingModePolicy.of(held(true), false, null)).isEqualTo(RecordingMode.RETROSPECTIVE);
        assertThat(RecordingModePolicy.of(held(true), true, null)).isEqualTo(RecordingMode.MIGRATED);
    }

    @Test
    void takingOverIsMigration() {
        assertThat(RecordingModePolicy.of(MIGRATION, false, null)).isEqualTo(RecordingMode.MIGRATED);
    }

    @Test
    void aReviewBelongsToTheServiceUnlessItsNotificationWasSentBefore() {
        assertThat(RecordingModePolicy.of(CLOSE, false, sent(MONDAY))).isEqualTo(RecordingMode.MIGRATED);
        assertThat(RecordingModePolicy.of(CLOSE, false, sent(MONDAY.plusDays(1))))
                .isEqualTo(RecordingMode.LIVE);
        assertThat(RecordingModePolicy.of(CLOSE, false, sent(null))).isEqualTo(RecordingMode.LIVE);
    }

    private static NotificationFacts sent(@Nullable LocalDate sentOn) {
        return new NotificationFacts(NOTIFICATION, CASE, sentOn, true, null, null, MONDAY);
    }

    private static Command held(boolean alreadyHappened) {
        return new HoldRapidReviewMeeting(REVIEW, null, MONDAY, List.of(), alreadyHappened, text(20));
    }
}
