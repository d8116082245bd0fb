package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.TODAY;
import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.rapidreview.OutcomeCommands.recommend;
import static uk.casereview.rapidreview.ReviewCommands.answers;
import static uk.casereview.rapidreview.ReviewCommands.handIn;
import static uk.casereview.rapidreview.ReviewDaysTest.ANSWER;
import static uk.casereview.rapidreview.ReviewDaysTest.DETERMINATION;
import static uk.casereview.rapidreview.ReviewDaysTest.MEETING;
import static uk.casereview.rapidreview.ReviewDaysTest.RECOMMENDATION;
import static uk.casereview.rapidreview.ReviewDaysTest.SENDING;
import static uk.casereview.rapidreview.ReviewDaysTest.START;
import static uk.casereview.rapidreview.ReviewDaysTest.on;
import static uk.casereview.rapidreview.ReviewDaysTest.tooEarly;
import static uk.casereview.rapidreview.ReviewStory.REVIEW;
import static uk.casereview.rapidreview.ReviewStory.SENT_ON;
import static uk.casereview.rapidreview.ReviewStory.answered;
import static uk.casereview.rapidreview.ReviewStory.gathering;
import static uk.casereview.rapidreview.ReviewStory.met;
import static uk.casereview.rapidreview.ReviewStory.recommended;
import static uk.casereview.rapidreview.ReviewStory.revised;
import static uk.casereview.rapidreview.ReviewStory.submitted;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.CorrectDecisionRecord;
import uk.casereview.deliberation.Bodies;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Said;
import uk.casereview.rapidreview.RapidReviewCommand.CorrectHeldOn;
import uk.casereview.rapidreview.RapidReviewCommand.CorrectReceivedOn;
import uk.casereview.rapidreview.RapidReviewCommand.CorrectSentOn;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.shared.Role;

/** §15.1-3: a corrected day of a rapid review keeps its order with the others, in both directions. */
class CorrectedReviewDaysTest {
    private static final LocalDate SENT = LocalDate.of(2026, 2, 27);
    private static final LocalDate DETERMINED = LocalDate.of(2026, 2, 26);

    @Test
    void aDayIsNotCorrectedToBeforeTheReviewBegan() {
        LocalDate early = SENT_ON.minusDays(1);
        tooEarly(met(), held(early), MEETING, START);
        tooEarly(submitted(), sent(early), SENDING, DETERMINATION);
        LocalDate received = LocalDate.of(2026, 2, 18);
        ReviewStory returned = gathering().then(handIn("WMP"));
        tooEarly(returned, new CorrectReceivedOn(REVIEW, agency("WMP"), received, early, text(9)), "the return", START);
        returned.then(new CorrectReceivedOn(REVIEW, agency("WMP"), received, SENT_ON, text(9)));
    }

    @Test
    void noStepIsCorrectedPastTheNext() {
        tooEarly(recommended(), held(TODAY.plusDays(1)), RECOMMENDATION, MEETING);
        tooEarly(submitted(), sent(DETERMINED.minusDays(1)), SENDING, DETERMINATION);
        tooEarly(
                recommended().by(Bodies.ICB_DOCTOR, Role.CHAIR, "ICB"),
                decided(recommended(), TODAY.minusDays(1)),
                RECOMMENDATION,
                MEETING);
        submitted().then(sent(DETERMINED));
        met().then(held(TODAY.plusDays(1)));
    }

    @Test
    void theAnswerStaysAfterWhatWasSent() {
        ReviewStory answered = answered(PanelResponse.AGREES).on(SENT.plusDays(5));
        tooEarly(answered, sent(SENT.plusDays(1)), ANSWER, SENDING);
        tooEarly(answered, new CorrectReceivedOn(REVIEW, null, SENT, SENT.minusDays(1), text(9)), ANSWER, SENDING);
        answered.then(new CorrectReceivedOn(REVIEW, null, SENT, SENT.plusDays(1), text(9)), sent(SENT.plusDays(1)));
    }

    /** A revised outcome follows the answer, and no longer holds what was sent before it. */
    @Test
    void whatWasRevisedStaysAfterTheAnswer() {
        DecisionRecord revision =
                revised().last(RapidReviewOutcomeRevised.class).decision();
        ReviewStory revised = revised().by(Bodies.ICB_DOCTOR, Role.CHAIR, "ICB");
        tooEarly(revised, corrected(revision, SENT.minusDays(1)), DETERMINATION, ANSWER);
        tooEarly(revised, corrected(revision, SENT_ON.minusDays(1)), DETERMINATION, ANSWER);
        revised().then(sent(DETERMINED));
    }

    @Test
    void aDecisionIsNotCorrectedToBeforeTheReviewBegan() {
        ReviewStory chaired = gathering()
                .then(recommend(Outcome.LCSPR, answers(), on(TODAY), text(9)))
                .by(Bodies.ICB_DOCTOR, Role.CHAIR, "ICB");
        DecisionRecord decision =
                chaired.last(RapidReviewOutcomeRecommended.class).decision();
        tooEarly(chaired, corrected(decision, SENT_ON.minusDays(1)), "the decision", START);
        chaired.then(corrected(decision, SENT_ON));
        assertThat(Objects.requireNonNull(
                                ((Opened) chaired.state()).review().outcomes().recommendation())
                        .decidedOn())
                .isEqualTo(SENT_ON);
    }

    /** What broke a rule when it was recorded is on record as it was, and the rest can be put right. */
    @Test
    void whatWasIrregularHoldsUpNothing() {
        ReviewStory early = met().then(recommend(Outcome.LCSPR, answers(), on(TODAY.minusDays(1)), text(9)));
        early.then(held(TODAY.plusDays(1)));
    }

    private static CorrectHeldOn held(LocalDate to) {
        return new CorrectHeldOn(REVIEW, TODAY, to, text(9));
    }

    private static CorrectSentOn sent(LocalDate to) {
        return new CorrectSentOn(REVIEW, SENT, to, text(9));
    }

    private static CorrectDecisionRecord decided(ReviewStory story, LocalDate on) {
        return corrected(story.last(RapidReviewOutcomeRecommended.class).decision(), on);
    }

    private static CorrectDecisionRecord corrected(DecisionRecord decision, LocalDate on) {
        return new CorrectDecisionRecord(
                REVIEW.value(), decision.decisionId(), new Said().on(on).request(), text(9), List.of());
    }
}
