package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.LEAD_PARTNER;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.rapidreview.ReviewCommands.position;
import static uk.casereview.rapidreview.ReviewCommands.positions;
import static uk.casereview.rapidreview.ReviewCommands.reconsider;
import static uk.casereview.rapidreview.ReviewCommands.respond;
import static uk.casereview.rapidreview.ReviewStory.FOUR;
import static uk.casereview.rapidreview.ReviewStory.REVIEW;
import static uk.casereview.rapidreview.ReviewStory.answered;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.TaskKind;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.Said;
import uk.casereview.rapidreview.RapidReviewCommand.CloseRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.ReconsiderOutcome;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.rapidreview.RapidReviewState.Closed;
import uk.casereview.rapidreview.RapidReviewState.PanelResponded;
import uk.casereview.rapidreview.RapidReviewState.Revised;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** A group that divides over the Panel's answer is decided for, as one that divides over its recommendation (§4.3). */
class RevisionAboveTest {
    private static final ReviewOutcome LCSPR = new ReviewOutcome(Outcome.LCSPR, null, false, Set.of());
    private static final ReviewOutcome NOTHING_MORE =
            new ReviewOutcome(Outcome.NO_FURTHER_REVIEW, null, false, Set.of());

    @Test
    void whatIsDecidedForTheGroupIsTheRevisedOutcome() {
        ReviewStory story = divided();
        assertThat(story.state()).isInstanceOf(PanelResponded.class);
        assertThat(story.refusal(resolve(story, null)).facts()).containsEntry("missing", "decidedOutcome");

        story.then(resolve(story, NOTHING_MORE));

        assertThat(story.lastNames(3))
                .containsExactly("EscalationResolved", "RapidReviewOutcomeRevised", "TaskCompleted");
        assertThat(story.state()).isInstanceOf(Revised.class);
        assertThat(story.last(RapidReviewOutcomeRevised.class).decision().settledBy())
                .isEqualTo(LEAD_PARTNER);
    }

    @Test
    void whatIsUpheldForTheGroupRevisesNothing() {
        ReviewStory story = divided();

        story.then(resolve(story, LCSPR));

        assertThat(story.lastNames(1)).containsExactly("EscalationResolved");
        assertThat(story.state()).isInstanceOf(PanelResponded.class);
    }

    /** §7.5: "SCSG → DSP": what is decided for the one, the other has answered. */
    @Test
    void thePartnersAnswerBeforeItIsRevised() {
        ReviewStory story = divided();
        ResolveEscalation ofTheGroup = resolve(story, NOTHING_MORE);
        story.then(positions(Outcome.LCSPR));

        assertThat(story.code(ofTheGroup)).isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
        story.then(positions(Outcome.NO_FURTHER_REVIEW)).then(ofTheGroup);
        assertThat(story.state()).isInstanceOf(Revised.class);
        assertThat(story.state().file().escalated())
                .as("nobody is asked any more")
                .isFalse();
    }

    @Test
    void aReviewThatWasNeverDeterminedIsRevisedToo() {
        ReviewStory story = divide(ReviewStory.escalated()
                .then(ReviewCommands.sections())
                .then(ReviewCommands.submit(), respond(PanelResponse.SUGGESTS_NO_LCSPR))
                .then(positions(Outcome.NO_FURTHER_REVIEW)));

        story.then(resolve(story, NOTHING_MORE));

        assertThat(story.last(RapidReviewOutcomeRevised.class).from()).isNull();
        assertThat(story.state().file().escalated()).isFalse();
    }

    @Test
    void onceItIsClosedNothingIsRevised() {
        ReviewStory story = divided().then(new CloseRapidReview(REVIEW, text(30)));

        story.then(resolve(story, NOTHING_MORE));

        assertThat(story.lastNames(1)).containsExactly("EscalationResolved");
        assertThat(story.state()).isInstanceOf(Closed.class);
    }

    /** What the group had not agreed to recommend is past once the Panel has an outcome. */
    @Test
    void aQuestionOfTheRecommendationIsPastOnceThePanelHasTheReview() {
        ReviewStory story = ReviewStory.divided()
                .then(OutcomeCommands.determine(Outcome.LCSPR, new Said().on(LocalDate.of(2026, 2, 26)), text(30)))
                .then(ReviewCommands.sections());
        ResolveEscalation late = resolve(story, NOTHING_MORE);
        story.then(ReviewCommands.submit());
        assertThat(story.then(late).lastNames(1)).containsExactly("EscalationResolved");

        ReviewStory replied = ReviewStory.divided()
                .then(OutcomeCommands.determine(Outcome.LCSPR, new Said().on(LocalDate.of(2026, 2, 26)), text(30)))
                .then(ReviewCommands.sections())
                .then(ReviewCommands.submit(), respond(PanelResponse.AGREES));
        assertThat(replied.then(resolve(replied, NOTHING_MORE)).lastNames(1)).containsExactly("EscalationResolved");
    }

    /** §15.2-10, after the Panel's answer as before it. */
    @Test
    void partnersWhoDifferOverTheRevisionAreDecidedFor() {
        ReviewStory story = answered(PanelResponse.SUGGESTS_NO_LCSPR)
                .then(positions(Outcome.NO_FURTHER_REVIEW))
                .then(position("BCT", Outcome.LCSPR));
        story.then(position("BCC", Outcome.NO_FURTHER_REVIEW));
        assertThat(story.lastNames(1)).as("asked once").containsExactly("DspPositionRecorded");

        story.then(resolve(story, NOTHING_MORE)).then(reconsider(Outcome.NO_FURTHER_REVIEW));

        assertThat(story.last(RapidReviewOutcomeRevised.class).decision().settledBy())
                .isNull();
        assertThat(story.state()).isInstanceOf(Revised.class);
    }

    private static ReviewStory divided() {
        return divide(answered(PanelResponse.SUGGESTS_NO_LCSPR)
                .by(ReviewStory.actor(LEAD_PARTNER, Role.SYSTEM, null))
                .then(new RaiseTask(REVIEW.value(), new UUID(0, 5), TaskKind.RECONSIDER_OUTCOME, "panel-response/1"))
                .by(ReviewStory.manager())
                .then(positions(Outcome.NO_FURTHER_REVIEW)));
    }

    private static ReviewStory divide(ReviewStory story) {
        return story.then(new ReconsiderOutcome(
                REVIEW,
                Outcome.NO_FURTHER_REVIEW,
                null,
                false,
                Set.of(),
                Said.present(FOUR)
                        .on(LocalDate.of(2026, 2, 27))
                        .mode(DecisionMode.ESCALATED)
                        .request(),
                false,
                null));
    }

    private static ResolveEscalation resolve(ReviewStory story, @Nullable ReviewOutcome decided) {
        return new ResolveEscalation(
                REVIEW.value(),
                story.last(DecisionEscalated.class).escalationId(),
                text(30),
                null,
                decided,
                LEAD_PARTNER);
    }
}
