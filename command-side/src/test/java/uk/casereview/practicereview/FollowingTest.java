package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.practicereview.ReviewCommands.initiate;
import static uk.casereview.practicereview.ReviewStory.*;

import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.Determinations;
import uk.casereview.facts.ReviewFacts;
import uk.casereview.practicereview.CommissioningCommand.Discontinue;
import uk.casereview.practicereview.CommissioningEvent.ReviewDiscontinued;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.shared.Actor;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;

/** §15.4-19: "Revised away from LCSPR → the linked review is discontinued (OUTCOME_REVISED), its clock cancelled". */
class FollowingTest {
    private static final Actor PROCESS = Actor.system(new PartnershipCode("BSCP"), partner("BCC"));
    private static final Discontinue FOLLOW = new Discontinue(REVIEW, null, null, null, false);

    @Test
    void anotherOutcomeDiscontinuesWithTheRapidReviewsDecision() {
        ReviewStory story = settledOtherwise(inProgress()).then(FOLLOW);

        assertThat(story.last(ReviewDiscontinued.class))
                .returns(DiscontinuationGround.OUTCOME_REVISED, ReviewDiscontinued::ground)
                .returns(ReviewPolicies.decision(1), ReviewDiscontinued::decision)
                .returns(false, ReviewDiscontinued::decidedHere);
        assertThat(story.last(ReviewDiscontinued.class).recordedDecision()).isEmpty();
        assertThat(story.last(ClockCancelled.class).reason()).isEqualTo(ClockEvent.Reason.OUTCOME_REVISED);
        assertThat(story.clock(ClockKind.C6).cancelled()).isTrue();
    }

    @Test
    void theSameOutcomeDeterminedAgainLeavesItAsItIs() {
        assertThat(inProgress()
                        .knowing(facts -> KnownFacts.settled(facts, Outcome.LCSPR))
                        .by(PROCESS)
                        .verdict(FOLLOW))
                .isEqualTo(Verdict.accept());
        assertThat(inProgress().by(PROCESS).verdict(FOLLOW)).isEqualTo(Verdict.accept());
    }

    /** A task says so where a determination falls and none comes in its place. */
    @Test
    void soDoesADeterminationThatFallsWithoutAnother() {
        var fallen = new Determinations(null, Set.of(ReviewPolicies.decision().decisionId()), Set.of());

        assertThat(inProgress()
                        .knowing(facts -> KnownFacts.with(facts, fallen))
                        .by(PROCESS)
                        .verdict(FOLLOW))
                .isEqualTo(Verdict.accept());
        assertThat(inProgress().knowing((ReviewFacts) null).by(PROCESS).verdict(FOLLOW))
                .isEqualTo(Verdict.accept());
    }

    @Test
    void whatRestsOnADecisionOfItsOwnGoesOn() {
        assertThat(settledOtherwise(thematic()).verdict(FOLLOW)).isEqualTo(Verdict.accept());
    }

    /** A second rapid review takes back nothing of what the first determined last. */
    @Test
    void whatHasTakenInALaterDeterminationRestsOnThat() {
        ReviewStory story = inProgress()
                .knowing(facts -> KnownFacts.settled(facts, Outcome.LCSPR))
                .then(initiate());
        assertThat(story.lastNames(1)).containsExactly("DeterminationTakenOver");
        var none = ReviewPolicies.outcome(Outcome.NO_FURTHER_REVIEW, Set.of());

        story.knowing(facts -> KnownFacts.second(facts, none, ReviewPolicies.decision(2)));
        assertThat(story.by(PROCESS).verdict(FOLLOW)).isEqualTo(Verdict.accept());
    }

    @Test
    void whatIsGivenUpAlreadyStaysSoAndWhatIsRatifiedIsForPeopleToLookAt() {
        assertThat(settledOtherwise(discontinued()).verdict(FOLLOW)).isEqualTo(Verdict.accept());
        assertThat(settledOtherwise(struckOut()).verdict(FOLLOW)).isEqualTo(Verdict.accept());
        assertThat(settledOtherwise(ratified()).code(FOLLOW)).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(settledOtherwise(closed()).code(FOLLOW)).isEqualTo(RefusalCode.INVALID_STATE);
    }

    private static ReviewStory settledOtherwise(ReviewStory story) {
        return story.knowing(facts -> KnownFacts.settled(facts, Outcome.NO_FURTHER_REVIEW))
                .by(PROCESS);
    }
}
