package uk.casereview.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.facts.PlanFactsTest.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.SourceType;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.practicereview.ReportEvent;
import uk.casereview.practicereview.ReportEvent.ReportRatified;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Event;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.RapidReviewId;

/** "one plan per source review", and what follows from the learning of a review is in its own. */
class LearntForAPlanTest {
    private static final UUID FILE = SOURCE.sourceId();

    @Test
    void ofTwoRapidReviewsEachHasItsOwnPoints() {
        LearningId later = new LearningId(new UUID(7, 7));
        Event another = new LearningPointRecorded(later, text(9), List.of(OTHER_THEME), false);
        SourceFacts both = source(OPENED, POINT, determined(), new RapidReviewClosed(null), OPENED, another);

        assertThat(both.learntFor(ActionPlanId.of(FILE), FILE).points()).containsExactly(LEARNT);
        assertThat(both.learntFor(ActionPlanId.of(FILE, 2), FILE).points()).containsExactly(later);
        assertThat(both.learntFor(ActionPlanId.of(CASE_ID), FILE))
                .as("of the review that carries it on")
                .isEqualTo(both.learnt());
        assertThat(both.learnt().points()).containsExactlyInAnyOrder(LEARNT, later);
    }

    @Test
    void ofTwoReportsEachHasItsOwnThemes() {
        SourceFacts both = source(initiated(Set.of()), accepted(), ratified(), thematic(rapid()));

        assertThat(both.learntFor(ActionPlanId.of(FILE), FILE).themes()).containsExactly(THEME);
        assertThat(both.learntFor(ActionPlanId.of(FILE, 2), FILE).themes())
                .as("it is not accepted yet")
                .isEmpty();
    }

    @Test
    void aPracticeReviewIsAboutItsReportAndCarriesOnARapidReview() {
        RapidReviewId rapid = rapid();
        SourceFacts facts = source(initiated(Set.of(rapid)), accepted());

        assertThat(facts.sourceType()).isEqualTo(SourceType.PRACTICE_REVIEW);
        assertThat(facts.follows()).containsExactly(rapid);
        assertThat(facts.themes()).containsExactly(THEME);
        assertThat(facts.themesOf(Set.of(LEARNT))).isEmpty();
        Event retagged = new ReportEvent.LearningRetagged(1, List.of(THEME), List.of(OTHER_THEME));
        assertThat(source(initiated(Set.of(rapid)), accepted(), retagged).themes())
                .containsExactly(OTHER_THEME);
        assertThat(source(thematic(rapid)).follows()).containsExactly(rapid);
        assertThat(source(thematic(rapid), initiated(Set.of())).follows()).isEmpty();
        assertThat(source(OPENED, POINT).themesOf(Set.of(LEARNT))).containsExactly(THEME);
    }

    private static Event ratified() {
        DecisionRecord decision = decision();
        return new ReportRatified(1, decision.decidedOn(), decision, List.of(), null);
    }
}
