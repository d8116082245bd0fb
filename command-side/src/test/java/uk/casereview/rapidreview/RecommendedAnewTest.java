package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.rapidreview.ReviewCommands.answers;
import static uk.casereview.rapidreview.ReviewCommands.determine;
import static uk.casereview.rapidreview.ReviewStory.FOUR;
import static uk.casereview.rapidreview.ReviewStory.REVIEW;
import static uk.casereview.rapidreview.ReviewStory.determined;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Said;
import uk.casereview.rapidreview.RapidReviewCommand.RecommendOutcome;
import uk.casereview.rapidreview.RapidReviewCommand.RecordDspPosition;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewState.Determined;
import uk.casereview.rapidreview.RapidReviewState.Escalated;
import uk.casereview.rapidreview.RapidReviewState.Recommended;
import uk.casereview.shared.RefusalCode;

/** What the group recommends in the place of a determination that is in dispute (§7.1). */
class RecommendedAnewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 27);

    /** §15.1-1: a fact that comes late fills a gap and never takes the review back. */
    @Test
    void whatWasRecommendedBeforeTakesNothingBack() {
        RecommendOutcome before = OutcomeCommands.recommend(
                Outcome.NO_FURTHER_REVIEW,
                answers(),
                Said.present(FOUR).on(LocalDate.of(2026, 2, 20)).request(),
                text(30));

        for (ReviewStory story : List.of(determined(), disputed())) {
            var stage = story.state().getClass();
            story.then(before);
            assertThat(story.last(RapidReviewOutcomeRecommended.class).takesBack())
                    .isNull();
            assertThat(story.state()).isInstanceOf(stage);
        }
    }

    @Test
    void whatIsRecommendedAnewTakesTheDisputedDeterminationBack() {
        ReviewStory story = disputed();
        DecisionRecord before = decision(story);

        assertThat(story.code(anew(Outcome.NO_FURTHER_REVIEW, LocalDate.of(2026, 2, 20))))
                .isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
        story.then(anew(Outcome.NO_FURTHER_REVIEW, TODAY));

        assertThat(story.last(RapidReviewOutcomeRecommended.class).takesBack()).isEqualTo(before.decisionId());
        assertThat(story.state()).isInstanceOf(Recommended.class);
        assertThat(story.then(ReviewCommands.sections()).code(ReviewCommands.submit()))
                .isEqualTo(RefusalCode.DSP_DETERMINATION_REQUIRED);
        story.then(answered(Outcome.NO_FURTHER_REVIEW, "BCC", "BCT", "ICB", "WMP"))
                .then(determine(Outcome.NO_FURTHER_REVIEW));
        assertThat(story.state()).isInstanceOf(Determined.class);
        assertThat(story.state().file().escalated()).isFalse();
    }

    @Test
    void whatIsRecommendedAgainTakesNothingBack() {
        ReviewStory story = disputed().then(anew(Outcome.LCSPR, TODAY));

        assertThat(story.last(RapidReviewOutcomeRecommended.class).takesBack()).isNull();
        assertThat(story.state()).isInstanceOf(Escalated.class);
    }

    /** The dispute over what was taken back is another question. */
    @Test
    void partnersWhoDifferOverWhatIsRecommendedAnewGoUpAgain() {
        ReviewStory story = disputed().then(anew(Outcome.NO_FURTHER_REVIEW, TODAY));
        UUID first = escalation(story);

        story.then(answered(Outcome.NO_FURTHER_REVIEW, "BCC", "BCT", "ICB")).then(answered(Outcome.LCSPR, "WMP"));

        assertThat(story.state()).isInstanceOf(Escalated.class);
        assertThat(escalation(story)).isNotEqualTo(first);
    }

    /** As stored before it was kept what a recommendation takes back. */
    @Test
    void anEarlierRecommendationLeavesTheDisputedDetermination() {
        ReviewStory story = disputed();
        RapidReviewOutcomeRecommended first = story.last(RapidReviewOutcomeRecommended.class);

        story.happened(first);

        assertThat(story.state()).isInstanceOf(Escalated.class);
    }

    private static ReviewStory disputed() {
        return determined().then(dispute(EscalationBody.LEAD_SAFEGUARDING_PARTNERS));
    }

    private static EscalateDecision dispute(EscalationBody body) {
        return new EscalateDecision(REVIEW.value(), null, body, text(30));
    }

    private static RecommendOutcome anew(Outcome outcome, LocalDate on) {
        return new RecommendOutcome(
                REVIEW,
                outcome,
                null,
                false,
                Set.of(),
                answers(),
                Set.of(),
                Said.present(FOUR).on(on).request(),
                false,
                null);
    }

    private static RecordDspPosition[] answered(Outcome outcome, String... agencies) {
        return Stream.of(agencies)
                .map(agency -> new RecordDspPosition(
                        REVIEW, agency(agency), outcome, null, false, Set.of(), TODAY, null, text(30), false, null))
                .toArray(RecordDspPosition[]::new);
    }

    private static UUID escalation(ReviewStory story) {
        return story.last(DecisionEscalated.class).escalationId();
    }

    private static DecisionRecord decision(ReviewStory story) {
        return story.last(RapidReviewOutcomeDetermined.class).decision();
    }
}
