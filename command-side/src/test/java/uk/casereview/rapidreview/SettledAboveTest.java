package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.LEAD_PARTNER;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.rapidreview.ReviewCommands.determine;
import static uk.casereview.rapidreview.ReviewCommands.position;
import static uk.casereview.rapidreview.ReviewStory.REVIEW;
import static uk.casereview.rapidreview.ReviewStory.determined;
import static uk.casereview.rapidreview.ReviewStory.escalated;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.ConfirmDecision;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.casefile.CaseFileEvent.DecisionConfirmed;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** Who decided between partners who could not agree is named, and nobody has the question any more (§15.2-10). */
class SettledAboveTest {
    private static final ReviewOutcome LCSPR = new ReviewOutcome(Outcome.LCSPR, null, false, Set.of());

    @Test
    void aLeadPartnerWhoDeterminesEndsTheEscalationAndIsNamed() {
        ReviewStory story = escalated();
        UUID escalation = escalation(story);

        story.by(LEAD_PARTNER, Role.LSP, "WMP").then(determine(Outcome.LCSPR));

        assertThat(story.lastNames(2)).containsExactly("EscalationResolved", "RapidReviewOutcomeDetermined");
        DecisionRecord decision = decision(story);
        assertThat(decision.settledBy()).isEqualTo(LEAD_PARTNER);
        assertThat(story.last(EscalationResolved.class))
                .isEqualTo(new EscalationResolved(escalation, decision.rationale(), null, LCSPR, LEAD_PARTNER));
        assertThat(story.state().file().escalated()).isFalse();
    }

    @Test
    void whoDecidedBetweenThePartnersStandsInTheRecordThoughAClerkTypesIt() {
        ReviewStory story = escalated();

        story.then(resolve(story, LCSPR, LEAD_PARTNER)).then(determine(Outcome.LCSPR));

        assertThat(decision(story).settledBy()).isEqualTo(LEAD_PARTNER);
        assertThat(decision(determined()).settledBy()).isNull();
    }

    @Test
    void partnersWhoComeToAgreeEndItThemselves() {
        ReviewStory story = escalated().then(position("BCT", Outcome.LCSPR)).then(determine(Outcome.LCSPR));

        assertThat(story.last(EscalationResolved.class).resolvedBy()).isNull();
        assertThat(decision(story).settledBy()).isNull();
        assertThat(story.state().file().escalated()).isFalse();
    }

    /** §15.2-11: who took the decision confirms what the clerk typed. */
    @Test
    void whoeverDecidedBetweenThemConfirmsTheRecord() {
        ReviewStory story = escalated();
        story.then(resolve(story, LCSPR, LEAD_PARTNER)).then(determine(Outcome.LCSPR));

        story.by(LEAD_PARTNER, Role.LSP, "WMP")
                .then(new ConfirmDecision(REVIEW.value(), decision(story).decisionId()));

        assertThat(story.last(DecisionConfirmed.class).confirmedBy()).isEqualTo(LEAD_PARTNER);
    }

    private static ResolveEscalation resolve(ReviewStory story, @Nullable ReviewOutcome decided, UserId who) {
        return new ResolveEscalation(REVIEW.value(), escalation(story), text(30), null, decided, who);
    }

    private static UUID escalation(ReviewStory story) {
        return story.last(DecisionEscalated.class).escalationId();
    }

    private static DecisionRecord decision(ReviewStory story) {
        return story.last(RapidReviewOutcomeDetermined.class).decision();
    }
}
