package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewPolicies.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.IrregularityRecorded;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.deliberation.Said;
import uk.casereview.practicereview.CommissioningCommand.*;
import uk.casereview.practicereview.CommissioningEvent.*;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** §15.1-1: "A gate stops an intention, never a fact": how a review begins and ends outside the service. */
class HappenedAlreadyTest {
    private static final LocalDate LATER = LocalDate.of(2026, 9, 10);

    @Test
    void aReviewThatWasClosedTooEarlyIsClosed() {
        ReviewStory story = inProgress();

        assertThat(story.code(close(text(20), false))).isEqualTo(RefusalCode.DISSEMINATION_INCOMPLETE);
        assertThat(story.code(close(null, true))).isEqualTo(RefusalCode.REASON_REQUIRED);
        story.then(close(text(20), true));
        assertThat(story.state().stage()).isEqualTo("CLOSED");
        assertThat(story.last(IrregularityRecorded.class).irregularities())
                .containsExactly(RefusalCode.DISSEMINATION_INCOMPLETE, RefusalCode.INVALID_STATE);
        assertThat(story.code(close(text(20), true)))
                .as("an end state still refuses")
                .isEqualTo(RefusalCode.INVALID_STATE);
    }

    @Test
    void aReviewThatWasGivenUpAfterItsRatificationIsGivenUp() {
        ReviewStory story = ratified();

        assertThat(story.code(giveUp(false))).isEqualTo(RefusalCode.INVALID_STATE);
        story.then(giveUp(true));
        assertThat(story.state()).isInstanceOf(PracticeReviewState.Discontinued.class);
        assertThat(story.last(IrregularityRecorded.class).irregularities()).containsExactly(RefusalCode.INVALID_STATE);
        assertThat(closed().code(giveUp(true))).isEqualTo(RefusalCode.INVALID_STATE);
    }

    @Test
    void aReviewThatTooFewDecidedToHoldIsHeld() {
        DecisionRequest tooFew = Said.present(BCT, WMP).on(LATER).request();

        assertThat(new ReviewStory().code(thematic(tooFew, text(20), false))).isEqualTo(RefusalCode.NOT_QUORATE);
        assertThat(new ReviewStory().code(thematic(tooFew, null, true))).isEqualTo(RefusalCode.REASON_REQUIRED);
        ReviewStory story = new ReviewStory().then(thematic(tooFew, text(20), true));
        assertThat(story.lastNames(2)).containsExactly("ReviewInitiated", "IrregularityRecorded");
        assertThat(story.last(IrregularityRecorded.class).irregularities()).containsExactly(RefusalCode.NOT_QUORATE);
    }

    @Test
    void anLcsprThatThePartnersBeganWithoutOneOfThemHasBegun() {
        DecisionRequest without =
                Said.present(partner("BCC"), partner("BCT")).on(LATER).request();

        assertThat(unheld().code(lcspr(without, null, true))).isEqualTo(RefusalCode.REASON_REQUIRED);
        ReviewStory story = unheld().then(lcspr(without, text(20), true));
        assertThat(story.last(LcsprInitiated.class).recordedDecision()).isPresent();
        assertThat(story.last(IrregularityRecorded.class).irregularities()).isNotEmpty();
    }

    private static ReviewStory unheld() {
        return new ReviewStory().knowing(facts(null));
    }

    private static CloseLcspr close(@Nullable SealedText reason, boolean alreadyHappened) {
        return new CloseLcspr(REVIEW, subGroup(LATER), alreadyHappened, reason);
    }

    private static Discontinue giveUp(boolean alreadyHappened) {
        return new Discontinue(REVIEW, null, text(20), partners(LATER), alreadyHappened);
    }

    private static InitiateReview thematic(
            DecisionRequest decision, @Nullable SealedText reason, boolean alreadyHappened) {
        return new InitiateReview(
                REVIEW, NOTIFICATION, ReviewType.THEMATIC, Set.of(), Set.of(), null, decision, alreadyHappened, reason);
    }

    private static InitiateLcspr lcspr(DecisionRequest decision, @Nullable SealedText reason, boolean alreadyHappened) {
        return new InitiateLcspr(REVIEW, null, NOTIFICATION, null, null, Set.of(), decision, alreadyHappened, reason);
    }
}
