package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewPolicies.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockKind;
import uk.casereview.practicereview.ConductCommand.*;
import uk.casereview.practicereview.ConductEvent.*;
import uk.casereview.shared.RefusalCode;

/** L4: "partners must monitor time and quality of the review at regular intervals". */
class MonitoringTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 20);

    @Test
    void theReviewerIsAskedInWriting() {
        assertThat(inProgress().code(new RequestProgress(REVIEW, null, null, null)))
                .isEqualTo(RefusalCode.WRITING_REQUIRED);
        assertThat(inProgress()
                        .then(new RequestProgress(REVIEW, DAY, null, "DOC-LETTER"))
                        .last(ProgressRequested.class))
                .returns(DAY, ProgressRequested::on);
        assertThat(inProgress().code(new RequestProgress(REVIEW, LocalDate.of(2026, 12, 1), text(20), null)))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void progressResetsC11() {
        ReviewStory story = inProgress().then(new RecordProgress(REVIEW, DAY, true, false, text(20)));

        assertThat(story.lastNames(3)).containsExactly("ProgressRecorded", "ClockStopped", "ClockStarted");
        assertThat(story.clock(ClockKind.C11))
                .returns(DAY, clock -> clock.startOn())
                .returns(DAY.plusDays(62), clock -> clock.dueOn());
        assertThat(thematic()
                        .then(new RecordProgress(REVIEW, DAY, true, true, null))
                        .lastNames(1))
                .containsExactly("ProgressRecorded");
        assertThat(inProgress().code(new RecordProgress(REVIEW, LocalDate.of(2026, 12, 1), true, true, null)))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    /** §3.3: C11 counts from the "last progress record", and that is the latest, whenever an earlier one comes in. */
    @Test
    void aLookAtProgressThatIsEnteredLateMovesNoClock() {
        ReviewStory story = inProgress()
                .then(new RecordProgress(REVIEW, DAY, true, true, null))
                .then(new RecordProgress(REVIEW, DAY.minusDays(3), true, true, null));

        assertThat(story.lastNames(1)).containsExactly("ProgressRecorded");
        assertThat(story.clock(ClockKind.C11).startOn()).isEqualTo(DAY);
        assertThat(story.then(new RecordProgress(REVIEW, DAY, true, true, null)).lastNames(3))
                .containsExactly("ProgressRecorded", "ClockStopped", "ClockStarted");
    }

    @Test
    void scenario51ThePanelAndTheSecretaryOfStateAreTold() {
        assertThat(inProgress().refusal(delay(DAY, null)))
                .returns(RefusalCode.PANEL_SOS_NOT_INFORMED, refusal -> refusal.code())
                .returns(Map.of("missing", List.of("sosInformedOn")), refusal -> refusal.facts());
        assertThat(inProgress().refusal(delay(null, DAY)).facts())
                .isEqualTo(Map.of("missing", List.of("panelInformedOn")));
        assertThat(inProgress().code(delay(DAY, LocalDate.of(2026, 12, 1)))).isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(thematic().then(delay(null, null)).last(DelayRecorded.class).panelInformedOn())
                .isNull();
    }

    @Test
    void aDelayIsExplainedAndMovesNoDate() {
        ReviewStory story = inProgress().then(delay(DAY, DAY));

        assertThat(story.last(DelayRecorded.class).expectedOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(story.clock(ClockKind.C6).dueOn()).isEqualTo(LocalDate.of(2026, 8, 26));
        assertThat(inProgress().code(new RecordDelay(REVIEW, null, text(20), DAY, DAY, DAY)))
                .isEqualTo(RefusalCode.DELAY_REASON_REQUIRED);
        assertThat(inProgress().code(new RecordDelay(REVIEW, DelayReason.OTHER, null, DAY, DAY, DAY)))
                .isEqualTo(RefusalCode.DELAY_REASON_REQUIRED);
    }

    @Test
    void aForecastMayPrecedeIt() {
        assertThat(inProgress()
                        .then(new ForecastDelay(REVIEW, DelayReason.OTHER, text(20), DAY))
                        .last(DelayForecast.class)
                        .reason())
                .isEqualTo(DelayReason.OTHER);
        assertThat(inProgress().code(new ForecastDelay(REVIEW, DelayReason.OTHER, null, DAY)))
                .isEqualTo(RefusalCode.DELAY_REASON_REQUIRED);
        assertThat(inProgress().code(new ForecastDelay(REVIEW, null, null, DAY)))
                .isEqualTo(RefusalCode.DELAY_REASON_REQUIRED);
    }
}
