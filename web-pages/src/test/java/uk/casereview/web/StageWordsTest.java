package uk.casereview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.tracker.CaseSummary;
import uk.casereview.tracker.NotificationStage;
import uk.casereview.tracker.PracticeReviewStage;
import uk.casereview.tracker.RapidReviewStage;

/** Where a case is said to stand. */
class StageWordsTest {

    /** §3.3: the rapid review's clock stops when the Panel has it, whatever its outcome has begun. */
    @Test
    void aCaseStandsWhereThePanelWaits() {
        assertThat(stage(RapidReviewStage.DETERMINED, PracticeReviewStage.INITIATED))
                .isEqualTo("rapid-review-stage.DETERMINED");
        assertThat(stage(RapidReviewStage.SUBMITTED, PracticeReviewStage.INITIATED))
                .isEqualTo("practice-review-stage.INITIATED");
        assertThat(stage(null, PracticeReviewStage.INITIATED)).isEqualTo("practice-review-stage.INITIATED");
        assertThat(stage(RapidReviewStage.CLOSED, null)).isEqualTo("rapid-review-stage.CLOSED");
        assertThat(stage(null, null)).isEqualTo("notification-stage.NOTIFIED");
    }

    /** §15.1-3: what never should have been stands nowhere, unless a review goes on all the same. */
    @Test
    void aCaseStruckOutSaysSo() {
        assertThat(withPanel(NotificationStage.ENTERED_IN_ERROR, PracticeReviewStage.ENTERED_IN_ERROR))
                .isEqualTo("case-stage.ENTERED_IN_ERROR");
        assertThat(withPanel(NotificationStage.DUPLICATE, null)).isEqualTo("case-stage.DUPLICATE");
        assertThat(withPanel(NotificationStage.ENTERED_IN_ERROR, PracticeReviewStage.INITIATED))
                .isEqualTo("practice-review-stage.INITIATED");
        assertThat(withPanel(NotificationStage.WITHDRAWN, null)).isEqualTo("rapid-review-stage.SUBMITTED");
    }

    private static String withPanel(NotificationStage notification, @Nullable PracticeReviewStage practice) {
        return stage(notification, RapidReviewStage.SUBMITTED, practice);
    }

    private static String stage(@Nullable RapidReviewStage rapid, @Nullable PracticeReviewStage practice) {
        return stage(NotificationStage.NOTIFIED, rapid, practice);
    }

    private static String stage(
            NotificationStage notification, @Nullable RapidReviewStage rapid, @Nullable PracticeReviewStage practice) {
        return StageWords.of(new CaseSummary(
                new UUID(0, 1),
                new CaseRef("BSCP-2026-001"),
                new PartnershipCode("BSCP"),
                null,
                null,
                null,
                notification,
                rapid,
                practice,
                null,
                null,
                null,
                Set.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Set.of(),
                List.of(),
                Map.of(),
                Map.of(),
                null,
                null,
                false,
                false,
                false,
                null,
                null,
                Instant.EPOCH));
    }
}
