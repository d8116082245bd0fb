package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.LEAD_PARTNER;
import static uk.casereview.deliberation.Bodies.WMP;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.rapidreview.ReviewCommands.answers;
import static uk.casereview.rapidreview.ReviewCommands.determine;
import static uk.casereview.rapidreview.ReviewCommands.position;
import static uk.casereview.rapidreview.ReviewCommands.positions;
import static uk.casereview.rapidreview.ReviewCommands.reconsider;
import static uk.casereview.rapidreview.ReviewCommands.submit;
import static uk.casereview.rapidreview.ReviewStory.FOUR;
import static uk.casereview.rapidreview.ReviewStory.REVIEW;
import static uk.casereview.rapidreview.ReviewStory.answered;
import static uk.casereview.rapidreview.ReviewStory.complete;
import static uk.casereview.rapidreview.ReviewStory.determined;
import static uk.casereview.rapidreview.ReviewStory.recommended;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.FlagDecision;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.FlagReason;
import uk.casereview.deliberation.Decided;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.Said;
import uk.casereview.rapidreview.RapidReviewCommand.CloseRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.RecommendOutcome;
import uk.casereview.rapidreview.RapidReviewCommand.SubmitToPanel;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewSubmitted;
import uk.casereview.rapidreview.RapidReviewState.Closed;
import uk.casereview.rapidreview.RapidReviewState.Determined;
import uk.casereview.rapidreview.RapidReviewState.Escalated;
import uk.casereview.rapidreview.RapidReviewState.Recommended;
import uk.casereview.rapidreview.RapidReviewState.Submitted;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/** "if quorum or majority fails without the conflicted vote the item must be re-decided". */
class RetakingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 27);

    @Test
    void aReviewIsNotSentOnARecommendationThatMustBeDecidedAgain() {
        ReviewStory story = conflicted(complete(), RapidReviewOutcomeRecommended.class, WMP);

        assertThat(story.refusal(submit()))
                .isEqualTo(new Refusal(
                        RefusalCode.MUST_BE_REDECIDED,
                        Map.of(
                                "decisionId",
                                story.last(RapidReviewOutcomeRecommended.class)
                                        .decision()
                                        .decisionId()
                                        .toString(),
                                "decidedOn",
                                "2026-02-19",
                                "by",
                                "RecommendOutcome")));
        story.then(anew(Outcome.LCSPR));
        assertThat(story.last(RapidReviewOutcomeRecommended.class).takesBack()).isNull();
        assertThat(story.state()).isInstanceOf(Determined.class);
        assertThat(story.then(submit()).state()).isInstanceOf(Submitted.class);
    }

    @Test
    void theSameGroupMayComeToAnotherEnd() {
        ReviewStory story = conflicted(complete(), RapidReviewOutcomeRecommended.class, WMP);

        story.then(anew(Outcome.NO_FURTHER_REVIEW));

        assertThat(story.state()).isInstanceOf(Recommended.class);
        assertThat(story.code(submit())).isEqualTo(RefusalCode.DSP_DETERMINATION_REQUIRED);
    }

    /** §15.1-1. */
    @Test
    void whatWasSentAllTheSameIsIrregular() {
        ReviewStory story = conflicted(complete(), RapidReviewOutcomeRecommended.class, WMP)
                .then(new SubmitToPanel(REVIEW, null, TODAY, "DOC-9", null, null, true, text(30)));

        assertThat(story.last(RapidReviewSubmitted.class).irregularities())
                .containsExactly(RefusalCode.MUST_BE_REDECIDED);
    }

    @Test
    void nobodyAnswersOrDeterminesBeforeItIsDecidedAgain() {
        ReviewStory story =
                conflicted(recommended().then(positions(Outcome.LCSPR)), RapidReviewOutcomeRecommended.class, WMP);

        assertThat(story.code(position("WMP", Outcome.LCSPR))).isEqualTo(RefusalCode.MUST_BE_REDECIDED);
        assertThat(story.code(determine(Outcome.LCSPR))).isEqualTo(RefusalCode.MUST_BE_REDECIDED);
    }

    @Test
    void aDeterminationIsMadeAgainByThosePartnersWhoAnswerAnew() {
        ReviewStory story = conflicted(complete(), RapidReviewOutcomeDetermined.class, ReviewStory.partner("WMP"));

        assertThat(story.refusal(submit()).facts()).containsEntry("by", "DetermineOutcome");
        story.then(positions(Outcome.LCSPR)).then(determine(Outcome.LCSPR));

        assertThat(story.then(submit()).state()).isInstanceOf(Submitted.class);
        assertThat(determined().code(determine(Outcome.LCSPR))).isEqualTo(RefusalCode.INVALID_STATE);
    }

    /** where the group divides over what it must decide again, whoever it goes to decides for it. */
    @Test
    void aGroupThatDividesOverItGoesUp() {
        ReviewStory story = conflicted(determined(), RapidReviewOutcomeRecommended.class, WMP)
                .then(divided());
        assertThat(story.state()).isInstanceOf(Escalated.class);
        var taken = story.last(DecisionEscalated.class);

        story.then(new ResolveEscalation(
                REVIEW.value(),
                taken.escalationId(),
                text(30),
                null,
                new ReviewOutcome(Outcome.LCSPR, null, false, Set.of()),
                LEAD_PARTNER));

        assertThat(story.lastNames(2)).containsExactly("EscalationResolved", "RapidReviewOutcomeRecommended");
        assertThat(story.state()).isInstanceOf(Determined.class);
    }

    @Test
    void whatThePanelHasIsReconsideredOrClosedForAReason() {
        ReviewStory story = conflicted(
                answered(PanelResponse.AGREES), RapidReviewOutcomeDetermined.class, ReviewStory.partner("WMP"));

        assertThat(story.refusal(new CloseRapidReview(REVIEW, null)).facts())
                .containsEntry("by", "ReconsiderOutcome")
                .containsEntry("missing", "reason");
        assertThat(conflicted(
                                answered(PanelResponse.AGREES),
                                RapidReviewOutcomeDetermined.class,
                                ReviewStory.partner("WMP"))
                        .then(new CloseRapidReview(REVIEW, text(30)))
                        .state())
                .isInstanceOf(Closed.class);
        story.then(positions(Outcome.NO_FURTHER_REVIEW)).then(reconsider(Outcome.NO_FURTHER_REVIEW));
        assertThat(story.then(new CloseRapidReview(REVIEW, null)).state()).isInstanceOf(Closed.class);
    }

    private static ReviewStory conflicted(ReviewStory story, Class<? extends Decided> kind, UserId member) {
        Decided decided = story.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((_, later) -> later)
                .orElseThrow();
        return story.by(ReviewStory.manager())
                .then(new FlagDecision(
                        REVIEW.value(), decided.decision().decisionId(), FlagReason.LATE_CONFLICT, member, null));
    }

    private static RecommendOutcome anew(Outcome outcome) {
        return recommend(outcome, Said.present(FOUR).on(TODAY));
    }

    private static RecommendOutcome divided() {
        return recommend(Outcome.LCSPR, Said.present(FOUR).on(TODAY).mode(DecisionMode.ESCALATED));
    }

    private static RecommendOutcome recommend(Outcome outcome, Said said) {
        return new RecommendOutcome(
                REVIEW, outcome, null, false, Set.of(), answers(), Set.of(), said.request(), false, null);
    }
}
