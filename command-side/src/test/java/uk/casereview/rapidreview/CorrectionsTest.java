package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.rapidreview.ReviewCommands.*;
import static uk.casereview.rapidreview.ReviewStory.*;
import static uk.casereview.rapidreview.ReviewStory.struckOut;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockEvent.ClockRecalculated;
import uk.casereview.clock.ClockKind;
import uk.casereview.facts.NotificationFacts;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.rapidreview.RapidReviewEvent.*;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** The closed list of corrections of a review (§15.1-3). */
class CorrectionsTest {
    private static final LocalDate SUBMITTED_ON = LocalDate.of(2026, 2, 27);
    private static final LocalDate DAY_BEFORE = LocalDate.of(2026, 2, 26);
    private static final LocalDate TOMORROW = LocalDate.of(2026, 2, 28);

    private static CorrectReceivedOn received(@Nullable String agency, LocalDate from, LocalDate to) {
        return new CorrectReceivedOn(REVIEW, agency == null ? null : new AgencyCode(agency), from, to, text(20));
    }

    @Test
    void aCorrectionHasAReasonAChangeAndTheValueOnRecord() {
        SealedText why = text(20);

        assertThat(met().code(new CorrectHeldOn(REVIEW, TODAY, DAY_BEFORE, null)))
                .isEqualTo(RefusalCode.CORRECTION_REASON_REQUIRED);
        assertThat(met().code(new CorrectHeldOn(REVIEW, TODAY, TODAY, why)))
                .isEqualTo(RefusalCode.CORRECTION_UNCHANGED);
        assertThat(met().code(new CorrectHeldOn(REVIEW, DAY_BEFORE, TODAY, why)))
                .isEqualTo(RefusalCode.CORRECTION_OUTDATED);
        assertThat(met().code(new CorrectHeldOn(REVIEW, TODAY, TOMORROW, why))).isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(submitted().code(new CorrectSentOn(REVIEW, SUBMITTED_ON, DAY_BEFORE, null)))
                .isEqualTo(RefusalCode.CORRECTION_REASON_REQUIRED);
        assertThat(answered(PanelResponse.AGREES)
                        .code(new CorrectReceivedOn(REVIEW, null, SUBMITTED_ON, DAY_BEFORE, null)))
                .isEqualTo(RefusalCode.CORRECTION_REASON_REQUIRED);
    }

    /** What is over is not corrected but taken up again; the Panel's answers are recorded even then. */
    @Test
    void correctionsEndWithTheReview() {
        SealedText why = text(20);

        for (ReviewStory over : List.of(closed(), discontinued(), struckOut())) {
            assertThat(over.code(new CorrectHeldOn(REVIEW, TODAY, DAY_BEFORE, why)))
                    .isEqualTo(RefusalCode.INVALID_STATE);
            assertThat(over.code(new CorrectSentOn(REVIEW, SUBMITTED_ON, DAY_BEFORE, why)))
                    .isEqualTo(RefusalCode.INVALID_STATE);
            assertThat(over.code(received("WMP", TODAY, DAY_BEFORE))).isEqualTo(RefusalCode.INVALID_STATE);
        }
        assertThat(discontinued().code(received(null, SUBMITTED_ON, DAY_BEFORE)))
                .isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(struckOut().code(received(null, SUBMITTED_ON, DAY_BEFORE))).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(closed().on(TOMORROW)
                        .then(received(null, SUBMITTED_ON, TOMORROW))
                        .last(ReceivedOnCorrected.class)
                        .to())
                .isEqualTo(TOMORROW);
    }

    @Test
    void eachMeetingIsCorrectedByItself() {
        ReviewStory story = met().on(TOMORROW)
                .then(new HoldRapidReviewMeeting(REVIEW, null, TOMORROW, attendance(FOUR), false, null))
                .then(new CorrectHeldOn(REVIEW, TODAY, DAY_BEFORE, text(20)));

        assertThat(story.code(new CorrectHeldOn(REVIEW, TODAY, SENT_ON, text(20))))
                .isEqualTo(RefusalCode.CORRECTION_OUTDATED);
        story.then(new CorrectHeldOn(REVIEW, TOMORROW, DAY_BEFORE, text(20)));
        assertThat(story.last(HeldOnCorrected.class).from()).isEqualTo(TOMORROW);
    }

    @Test
    void aCorrectedDayOfSendingMovesBothClocks() {
        ReviewStory story = submitted().on(LocalDate.of(2026, 3, 4));

        story.then(new CorrectSentOn(REVIEW, SUBMITTED_ON, LocalDate.of(2026, 3, 3), text(20)));

        assertThat(story.last(SentOnCorrected.class).onTime()).isFalse();
        assertThat(story.lastNames(3)).containsExactly("SentOnCorrected", "ClockRecalculated", "ClockRecalculated");
        assertThat(story.last(ClockRecalculated.class))
                .extracting(ClockRecalculated::kind, ClockRecalculated::startOn)
                .containsExactly(ClockKind.C4, LocalDate.of(2026, 3, 3));
        ReviewStory asked = answered(PanelResponse.MORE_INFORMATION)
                .on(TOMORROW)
                .then(new SupplyToPanel(REVIEW, null, "DOC-10", null))
                .then(new CorrectSentOn(REVIEW, SUBMITTED_ON, DAY_BEFORE, text(20)));
        assertThat(asked.lastNames(2)).containsExactly("SentOnCorrected", "ClockRecalculated");
    }

    @Test
    void aCorrectedDayOfTheAnswerMovesTheReminderItStopped() {
        ReviewStory story = answered(PanelResponse.AGREES)
                .on(TOMORROW.plusDays(1))
                .then(new RecordPanelResponse(REVIEW, TOMORROW, PanelResponse.QUALITY_FEEDBACK_ONLY, null, List.of()));

        story.then(received(null, TOMORROW, TOMORROW.plusDays(1)));
        assertThat(story.lastNames(1)).containsExactly("ReceivedOnCorrected");
        assertThat(story.last(ReceivedOnCorrected.class).number()).isEqualTo(2);
        story.then(received(null, SUBMITTED_ON, TOMORROW));
        assertThat(story.last(ClockRecalculated.class).stopOn()).isEqualTo(TOMORROW);
    }

    @Test
    void aCorrectedReturnMayTurnOutLate() {
        ReviewStory story = gathering().then(handIn("WMP"));

        assertThat(story.code(received("WMP", TODAY, DAY_BEFORE))).isEqualTo(RefusalCode.CORRECTION_OUTDATED);
        assertThat(story.code(received("BCT", TODAY, DAY_BEFORE))).isEqualTo(RefusalCode.CORRECTION_OUTDATED);
        story.then(received("WMP", LocalDate.of(2026, 2, 18), LocalDate.of(2026, 2, 24)));
        assertThat(story.last(ReceivedOnCorrected.class))
                .extracting(ReceivedOnCorrected::number, ReceivedOnCorrected::late)
                .containsExactly(1, true);
        story.then(received("WMP", LocalDate.of(2026, 2, 24), LocalDate.of(2026, 2, 20)));
        assertThat(story.last(ReceivedOnCorrected.class).late()).isFalse();
    }

    @Test
    void theReviewCountsFromTheCorrectedDayOfNotification() {
        ReviewStory story = opened();
        int before = story.events().size();
        story.then(new RecalculateStart(REVIEW, SENT_ON, StartRule.NOTIFICATION_SENT));
        assertThat(story.events()).hasSize(before);

        story.then(new RecalculateStart(REVIEW, SENT_ON.plusDays(1), StartRule.NOTIFICATION_SENT));

        assertThat(story.last(RapidReviewStartRecalculated.class).dueOn()).isEqualTo(DUE_ON.plusDays(1));
        assertThat(story.last(ClockRecalculated.class).dueOn()).isEqualTo(DUE_ON.plusDays(1));
        ReviewStory stated = new ReviewStory()
                .notified(new NotificationFacts(NOTIFICATION, CASE, SENT_ON, true, SENT_ON.plusDays(3), null, null))
                .then(new OpenRapidReview(REVIEW, NOTIFICATION, SENT_ON.plusDays(3), false))
                .then(new RecalculateStart(REVIEW, SENT_ON.plusDays(1), StartRule.NOTIFICATION_SENT));
        assertThat(stated.lastNames(1)).containsExactly("ClockStarted");
    }
}
