package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.rapidreview.ReviewStory.REVIEW;
import static uk.casereview.rapidreview.ReviewStory.answered;
import static uk.casereview.rapidreview.ReviewStory.met;
import static uk.casereview.rapidreview.ReviewStory.submitted;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.rapidreview.RapidReviewCommand.CloseRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.CorrectReceivedOn;
import uk.casereview.rapidreview.RapidReviewCommand.RecordPanelResponse;
import uk.casereview.rapidreview.RapidReviewCommand.SupplyToPanel;
import uk.casereview.rapidreview.RapidReviewState.Closed;
import uk.casereview.shared.RefusalCode;

/** §15.4-19: "RecordPanelResponse repeats", and letters are entered when they are found. */
class PanelExchangeTest {
    private static final LocalDate SENT_ON = LocalDate.of(2026, 2, 27);
    private static final LocalDate LATER = SENT_ON.plusDays(3);
    private static final CloseRapidReview CLOSE = new CloseRapidReview(REVIEW, null);

    /** What is determined anew after a revision considers what had come by then; what is determined first considers nothing. */
    @Test
    void aLaterDecisionConsidersWhatHadComeByThen() {
        PanelExchange revised = PanelExchange.NONE.revised();

        assertThat(PanelExchange.NONE.determined().considered()).isNull();
        assertThat(revised.considered()).isZero();
        assertThat(revised.replied(new PanelExchange.Reply(1, LATER, PanelResponse.AGREES))
                        .determined()
                        .considered())
                .isEqualTo(1);
    }

    @Test
    void theReplyThatCameLastCountsWheneverItWasRecorded() {
        ReviewStory story =
                answering().then(reply(LATER, PanelResponse.AGREES), reply(SENT_ON, PanelResponse.SUGGESTS_NO_LCSPR));

        assertThat(story.then(CLOSE).state()).isInstanceOf(Closed.class);
    }

    @Test
    void ofTwoOfOneDayTheOneRecordedLastCounts() {
        ReviewStory story =
                answering().then(reply(LATER, PanelResponse.AGREES), reply(LATER, PanelResponse.SUGGESTS_NO_LCSPR));

        assertThat(story.refusal(CLOSE).facts()).containsEntry("response", "SUGGESTS_NO_LCSPR");
    }

    @Test
    void anEarlierRequestThatIsFoundLateAsksForNothingMore() {
        ReviewStory story =
                answering().then(reply(LATER, PanelResponse.AGREES), reply(SENT_ON, PanelResponse.MORE_INFORMATION));

        assertThat(story.code(new SupplyToPanel(REVIEW, null, "DOC-10", null))).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(story.then(CLOSE).state()).isInstanceOf(Closed.class);
    }

    @Test
    void whatWasSuppliedStaysSuppliedThoughAnEarlierReplyIsFound() {
        ReviewStory story = answering()
                .then(reply(LATER, PanelResponse.MORE_INFORMATION), new SupplyToPanel(REVIEW, LATER, "DOC-10", null))
                .then(reply(SENT_ON, PanelResponse.QUALITY_FEEDBACK_ONLY));

        assertThat(story.code(new SupplyToPanel(REVIEW, null, "DOC-10", null))).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(story.code(CLOSE)).isEqualTo(RefusalCode.PANEL_RESPONSE_OUTSTANDING);
    }

    @Test
    void aCorrectedDayMayMakeAnotherReplyTheLast() {
        ReviewStory story = answering()
                .then(reply(SENT_ON, PanelResponse.MORE_INFORMATION), reply(LATER, PanelResponse.AGREES))
                .then(new CorrectReceivedOn(REVIEW, null, SENT_ON, LATER.plusDays(1), text(30)));

        assertThat(story.code(CLOSE)).isEqualTo(RefusalCode.PANEL_RESPONSE_OUTSTANDING);
        story.then(new SupplyToPanel(REVIEW, null, "DOC-10", null));
    }

    /** What helps is said, and nothing else. */
    @Test
    void whoeverClosesTooEarlyIsToldWhatIsMissing() {
        assertThat(met().refusal(CLOSE).facts()).containsOnlyKeys("notSent").containsEntry("notSent", "MEETING_HELD");
        assertThat(submitted().refusal(CLOSE).facts()).containsOnlyKeys("missing");
        assertThat(answered(PanelResponse.MORE_INFORMATION).refusal(CLOSE).facts())
                .containsEntry("missing", "reason")
                .containsEntry("asked", "2026-02-27");
    }

    private static ReviewStory answering() {
        return submitted().on(LATER.plusDays(2));
    }

    private static RecordPanelResponse reply(LocalDate on, PanelResponse response) {
        return new RecordPanelResponse(REVIEW, on, response, null, List.of());
    }
}
